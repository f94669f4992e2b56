-- What a claim's listing leaves out: its cue, its number in base units, and the article it is in.
SELECT c.cue, c.bearing, n.vague, n.step, n.base_unit,
    r.low AS base_low, r.high AS base_high, r.rounded_low, r.rounded_high,
    (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id) AS words, s.form, s.stance, s.role, s.channel,
    a.title, a.published_from AS published, p.name AS publisher,
    (SELECT ch.chain FROM chain AS ch
     WHERE ch.statement_id = (SELECT o.statement_id FROM claim AS o WHERE o.id = :id)) AS chain
FROM claim AS c
JOIN statement AS s ON s.id = c.statement_id
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS p ON p.id = a.publisher_id
LEFT JOIN numeric_claim AS n ON n.claim_id = c.id
LEFT JOIN (SELECT * FROM reading WHERE claim_id = :id) AS r ON r.claim_id = c.id
WHERE c.id = :id
