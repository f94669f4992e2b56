-- The offices over time, the first first.
SELECT t.role, t.institution, t.first_said, t.last_said, t.statements, t.articles
FROM tenure AS t
WHERE t.person_id = :id
ORDER BY t.first_said, t.role, t.institution
