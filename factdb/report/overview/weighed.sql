-- How many claims assert a number of each thing about each place as first resolved, in the order of the copy of readings.
SELECT f.predicate_id, f.base_unit, f.about_id, count(*)
FROM reading_row AS f
WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
GROUP BY f.predicate_id, f.base_unit, f.about_id
