-- How many readings there are of each thing about each place, as first resolved; '' is no known place.
SELECT f.predicate_id, f.base_unit, f.about_id, count(*)
FROM reading_row AS f
WHERE f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
GROUP BY f.predicate_id, f.base_unit, f.about_id
