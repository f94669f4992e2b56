-- Bodies, each once under its canonical name: what is said by them or in their name, and who speaks for them.
SELECT
    e.id,
    e.slug,
    e.name,
    e.country,
    p.name AS parent,                                             -- the body that it belongs to
    count(s.id) AS statements,                                    -- live ones, by the body or a speaker of it
    count(DISTINCT coalesce(s.repeats_id, s.id)) AS utterances,   -- each once, however often repeated
    count(DISTINCT s.speaker_id) AS speakers,
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM entity AS e
LEFT JOIN entity AS p ON p.id = e.parent_id
JOIN entity AS v ON v.canonical_id = e.id                         -- every spelling that was merged into it
LEFT JOIN (
    SELECT st.*, st.speaker_id AS body_id FROM statement AS st
    UNION ALL
    SELECT st.*, st.institution_id AS body_id FROM statement AS st
    WHERE st.institution_id IS NOT NULL AND st.institution_id <> st.speaker_id
) AS s ON s.body_id = v.id AND s.retracted_at IS NULL
LEFT JOIN article AS a ON a.id = s.article_id
WHERE e.kind = 'institution' AND e.canonical_id = e.id
GROUP BY e.id, e.slug, e.name, e.country, p.name
