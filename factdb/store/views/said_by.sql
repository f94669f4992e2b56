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
    CASE
        WHEN s.speaker_id IS NULL THEN coalesce(a.publisher_id, a.id)
        WHEN s.institution_id IS NULL OR lower(s.role) LIKE '%former%' THEN s.speaker_id
        WHEN lower(coalesce(s.role, '') || ' ' || coalesce(s.speaker_text, '')) LIKE '%spokes%' OR lower(s.role) LIKE '%minister%'
            OR lower(s.role) LIKE '%head%' OR lower(s.role) LIKE '%director%' OR lower(s.role) LIKE '%chief%'
            OR lower(s.role) LIKE '%chair%' OR lower(s.role) LIKE '%president%' OR lower(s.role) LIKE '%secretary%'
            OR lower(s.role) LIKE '%commissioner%' OR lower(s.role) LIKE '%commander%' OR lower(s.role) LIKE '%governor%'
            OR lower(s.role) LIKE '%mayor%' OR lower(s.role) LIKE '%leader%' OR lower(s.role) LIKE '%prosecutor%'
            THEN s.institution_id
        ELSE s.speaker_id END AS voice_id,                         -- who is held to it: of a body's head the body
    coalesce(s.institution_id, s.speaker_id) AS source_id,        -- the body spoken for, else the speaker
    CASE                                                          -- a year or month where no day is given: 2025, 2025-03
        WHEN s.said_from IS NULL THEN a.published_from
        WHEN s.said_to IS NULL THEN s.said_from
        WHEN substr(s.said_from, 5) = '-01-01' AND substr(s.said_to, 5) = '-01-01' THEN substr(s.said_from, 1, 4)
        WHEN substr(s.said_from, 8) = '-01' AND substr(s.said_to, 8) = '-01' THEN substr(s.said_from, 1, 7)
        ELSE s.said_from END AS said,
    s.retracted_at
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
