-- Whose words each statement gives in the end, as first resolved: a spokesperson's are those of the body spoken for, an
-- article's own voice is its publisher's, or its own where it has none.
SELECT
    s.id AS statement_id,
    s.article_id,
    CASE
        WHEN s.speaker_id IS NULL THEN coalesce(a.publisher_id, a.id)
        WHEN s.institution_id IS NOT NULL
            AND lower(coalesce(s.role, '') || ' ' || coalesce(s.speaker_text, '')) LIKE '%spokes%'
            THEN s.institution_id
        ELSE s.speaker_id END AS origin_id,
    coalesce(s.institution_id, s.speaker_id) AS source_id,        -- the body spoken for, else the speaker
    s.retracted_at
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
