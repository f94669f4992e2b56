-- Everything that is marked in an article: its live statements span by span (narration is the article's own voice),
-- their speakers, cues and numbers.
SELECT x.start, x."end", CASE s.form WHEN 'narration' THEN 'narration' ELSE 'statement' END AS kind, s.id
FROM statement AS s JOIN statement_span AS x ON x.statement_id = s.id
WHERE s.article_id = :article AND s.retracted_at IS NULL
UNION ALL
SELECT s.start, s."end", CASE s.form WHEN 'narration' THEN 'narration' ELSE 'statement' END, s.id
FROM statement AS s
WHERE s.article_id = :article AND s.retracted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM statement_span AS x WHERE x.statement_id = s.id)
UNION ALL
SELECT s.speaker_start, s.speaker_end, 'speaker', s.id
FROM statement AS s
WHERE s.article_id = :article AND s.retracted_at IS NULL AND s.speaker_start IS NOT NULL
UNION ALL
SELECT s.cue_start, s.cue_end, 'cue', s.id
FROM statement AS s
WHERE s.article_id = :article AND s.retracted_at IS NULL AND s.cue_start IS NOT NULL
UNION ALL
SELECT n.start, n."end", 'number', n.claim_id
FROM statement AS s JOIN claim AS c ON c.statement_id = s.id JOIN numeric_claim AS n ON n.claim_id = c.id
WHERE s.article_id = :article AND s.retracted_at IS NULL
