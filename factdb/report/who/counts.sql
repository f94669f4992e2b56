-- How much they say: statements, each utterance once, claims, articles, and between which days.
SELECT count(DISTINCT s.id) AS statements, count(DISTINCT coalesce(s.repeats_id, s.id)) AS utterances,
    count(DISTINCT c.id) AS claims, count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said, max(coalesce(s.said_from, a.published_from)) AS last_said
FROM entity AS v
JOIN statement AS s ON (s.speaker_id = v.id OR s.institution_id = v.id) AND s.retracted_at IS NULL
JOIN article AS a ON a.id = s.article_id
LEFT JOIN claim AS c ON c.statement_id = s.id
WHERE v.canonical_id = :id
