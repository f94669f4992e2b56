-- Live statements with their article, speaker and institution, in the order of articles and their texts.
SELECT
    s.id, s.article_id, s.start, s."end", s.exact, w.words, s.form, s.stance, s.cue, s.cue_start, s.cue_end, s.channel,
    s.said_from, s.said_to, s.parent_id, s.repeats_id, s.role, s.how, s.speaker_text, s.speaker_start, s.speaker_end,
    sp.id AS speaker_id, sp.name AS speaker_name, sp.kind AS speaker_kind, sp.country AS speaker_country,
    i.id AS institution_id, i.name AS institution_name, i.country AS institution_country,
    a.title, a.url, a.author, a.published_from, a.sha256, a.language, p.name AS publisher
FROM article AS a
JOIN statement AS s ON s.article_id = a.id
JOIN wording AS w ON w.statement_id = s.id
LEFT JOIN entity AS p ON p.id = a.publisher_id
LEFT JOIN entity AS se ON se.id = s.speaker_id
LEFT JOIN entity AS sp ON sp.id = se.canonical_id
LEFT JOIN entity AS ie ON ie.id = s.institution_id
LEFT JOIN entity AS i ON i.id = ie.canonical_id
WHERE s.retracted_at IS NULL /* filters */
ORDER BY s.article_id, s.start, s.id
