-- What a statement's listing leaves out: where its parts stand in the text, and how the speaker is named there.
SELECT s.speaker_text, s.how, s.start, s."end", s.content_key, s.repaired, s.origin, s.recorded_at,
    a.title, a.published_from AS published, p.name AS publisher, a.url, ch.chain
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS p ON p.id = a.publisher_id
LEFT JOIN chain AS ch ON ch.statement_id = s.id
WHERE s.id = :id
