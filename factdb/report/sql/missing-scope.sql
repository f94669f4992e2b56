-- What reports leave unstated
-- For each outlet, how many of its numbers come without a place, a period or an actor: what to ask for first.
SELECT
    coalesce(b.name, '(outlet not known)') AS outlet, count(*) AS numbers,
    sum(CASE WHEN r.place_id IS NULL THEN 1 ELSE 0 END) AS no_place,
    sum(CASE WHEN r.period_from IS NULL OR r.period_to IS NULL THEN 1 ELSE 0 END) AS no_period,
    sum(CASE WHEN r.subject_id IS NULL THEN 1 ELSE 0 END) AS no_actor
FROM reading AS r
JOIN article AS a ON a.id = r.article_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
GROUP BY coalesce(b.name, '(outlet not known)')
ORDER BY numbers DESC, outlet
