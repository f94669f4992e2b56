-- Statements, the newest article first, each article's in the order of its text.
SELECT
    s.id,
    (SELECT y.said FROM said_by AS y WHERE y.statement_id = s.id) AS said,  -- when it was said; where that isn't known, published
    sp.name AS speaker,                                -- empty for the article's own voice
    i.name AS institution,                             -- the body the speaker speaks for, or is
    s.role,                                            -- the speaker's office as this article gives it
    s.form,                                            -- direct, indirect, mixed, narration
    s.stance,                                          -- assert, deny, noncommittal, propose, ask
    s.channel,                                         -- Telegram, a press conference …
    s.cue,                                             -- the words that attribute it
    (SELECT w.words FROM wording AS w WHERE w.statement_id = s.id) AS words,  -- an interrupted quotation's parts with […] between
    s.parent_id AS parent,                             -- the report that contains it
    s.repeats_id AS repeats,                           -- the earlier statement that it says again
    s.article_id AS article,
    sp.id AS speaker_id,
    i.id AS institution_id
FROM article AS a
/* in order */ JOIN statement AS s ON s.article_id = a.id
LEFT JOIN entity AS se ON se.id = s.speaker_id
LEFT JOIN entity AS sp ON sp.id = se.canonical_id
LEFT JOIN entity AS ie ON ie.id = s.institution_id
LEFT JOIN entity AS i ON i.id = ie.canonical_id
WHERE s.retracted_at IS NULL /* filters */
ORDER BY a.published_from DESC NULLS LAST, a.id, s.start, s."end" DESC, s.id
