-- Who speaks: people, posts, groups and media, each once under its canonical name, with counts of what they say.
SELECT
    e.id,
    e.slug,
    e.name,
    e.kind,                                                       -- person, post, group or medium
    e.country,
    e.scope,                                                      -- the article that an unnamed source stays within
    count(s.id) AS statements,                                    -- live ones, repeats included
    count(DISTINCT coalesce(s.repeats_id, s.id)) AS utterances,   -- each once, however often repeated
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM entity AS e
JOIN entity AS v ON v.canonical_id = e.id                         -- every spelling that was merged into it
JOIN statement AS s ON s.speaker_id = v.id AND s.retracted_at IS NULL
JOIN article AS a ON a.id = s.article_id
WHERE e.kind IN ('person', 'post', 'group', 'medium') AND e.canonical_id = e.id
GROUP BY e.id, e.slug, e.name, e.kind, e.country, e.scope
