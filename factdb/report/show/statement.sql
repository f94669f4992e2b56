-- What a statement's listing leaves out: where its parts stand in the text, and how the speaker is named there.
SELECT s.speaker_text, s.how, s.start, s."end", s.content_key, s.repaired, s.origin, s.recorded_at,
    a.title, a.published_from AS published, p.name AS publisher, a.url,
    (SELECT ch.chain FROM chain AS ch WHERE ch.statement_id = :id) AS chain
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS p ON p.id = a.publisher_id
WHERE s.id = :id
