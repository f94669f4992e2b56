-- Vague and open numbers
-- Who gives most numbers without both ends ("dozens", "more than 30"), and how much of all their numbers that is.
SELECT
    coalesce(e.name, '(own voice)') AS speaker, count(*) AS numbers,
    sum(CASE WHEN r.vague THEN 1 ELSE 0 END) AS vague,
    sum(CASE WHEN r.approximate THEN 1 ELSE 0 END) AS approximate,
    sum(CASE WHEN r.low IS NULL OR r.high IS NULL THEN 1 ELSE 0 END) AS open_ended,
    100 * sum(CASE WHEN r.vague OR r.low IS NULL OR r.high IS NULL THEN 1 ELSE 0 END) / count(*) AS percent
FROM reading AS r
LEFT JOIN entity AS e ON e.id = r.speaker_id
GROUP BY coalesce(e.name, '(own voice)')
HAVING sum(CASE WHEN r.vague OR r.approximate OR r.low IS NULL OR r.high IS NULL THEN 1 ELSE 0 END) > 0
ORDER BY sum(CASE WHEN r.vague OR r.low IS NULL OR r.high IS NULL THEN 1 ELSE 0 END) DESC, percent DESC, speaker
