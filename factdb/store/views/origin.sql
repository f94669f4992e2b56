-- Whose words each live statement gives in the end: what is counted when sources are counted, however many relayed them.
SELECT
    s.id AS statement_id,
    s.article_id,
    CASE                                                          -- an entity, or the article where it has no publisher
        WHEN s.speaker_id IS NULL THEN coalesce(pv.canonical_id, a.id)
        WHEN s.institution_id IS NOT NULL
            AND lower(coalesce(s.role, '') || ' ' || coalesce(s.speaker_text, '')) LIKE '%spokes%'
            THEN iv.canonical_id                                  -- a spokesperson is the body spoken for
        ELSE sv.canonical_id END AS origin_id
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS sv ON sv.id = s.speaker_id
LEFT JOIN entity AS iv ON iv.id = s.institution_id
LEFT JOIN entity AS pv ON pv.id = a.publisher_id
WHERE s.retracted_at IS NULL
