-- The readings of sources by thing and by whether they state its place, twice the thing's number and one more if so, in
-- the order of the key, so that nothing is sorted. A period that is not known whole
-- is none; least and most are the closed interval that stands for a number, as `interval` in factdb/compare/sweep.py works
-- it out.
SELECT
    f.thing_id * 2 + CASE WHEN f.placed THEN 1 ELSE 0 END AS topic, f.source_id,
    CASE WHEN f.placed AND f.period_from <> '' AND f.period_to <> '' THEN f.period_from || '/' || f.period_to END,
    f.subject_id,
    coalesce(f.rounded_low + abs(f.rounded_low) * (CASE WHEN f.low_open THEN 2e-9 ELSE -1e-9 END), -1e300) AS least,
    coalesce(f.rounded_high - abs(f.rounded_high) * (CASE WHEN f.high_open THEN 2e-9 ELSE -1e-9 END), 1e300) AS most
FROM reading_row AS f
WHERE f.manner = '+' AND f.source_id IS NOT NULL
    AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x) /* filters */
ORDER BY f.thing_id, f.placed
