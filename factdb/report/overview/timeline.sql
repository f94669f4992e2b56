-- What is said to have happened when, the earliest first; what only reaches into the time asked for comes last.
SELECT
    t.period_from, t.period_to, t.dated, t.predicate, t.number, t.subject, t.object, t.place, t.polarity, t.certainty,
    t.speaker, t.institution, t.said, t.exact, t.statement_id AS statement, t.claim_id AS claim
FROM timeline AS t
WHERE TRUE /* filters */
ORDER BY CASE WHEN t.period_from >= :first AND t.period_to <= :last THEN 0 ELSE 1 END, t.period_from, t.period_to, t.said, t.claim_id
