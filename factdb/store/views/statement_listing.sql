-- Live statements as people list them: names in place of ids. One row a statement; nothing is grouped.
SELECT
    s.id,
    s.article_id,
    coalesce(s.said_from, a.published_from) AS said,              -- when it was said, or published if that is all one knows
    sc.name AS speaker,                                           -- canonical; null is the article's own voice
    s.speaker_text,                                               -- as the article puts it
    s.role,
    ic.name AS institution,
    s.form,
    s.stance,
    s.channel,
    s.exact,                                                      -- the words from the first to the last of them
    (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id) AS words, -- as shown
    a.title AS article,
    b.name AS publisher,
    a.published_from AS published,
    s.parent_id,
    s.repeats_id,
    sv.canonical_id AS speaker_id,
    iv.canonical_id AS institution_id,
    s.start,
    s."end"
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
LEFT JOIN entity AS sv ON sv.id = s.speaker_id
LEFT JOIN entity AS sc ON sc.id = sv.canonical_id
LEFT JOIN entity AS iv ON iv.id = s.institution_id
LEFT JOIN entity AS ic ON ic.id = iv.canonical_id
WHERE s.retracted_at IS NULL
