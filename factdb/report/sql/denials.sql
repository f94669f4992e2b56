-- Denials
-- Who denies what was said, in which words; where these point back ("this", "the claim", "any violence"), with what the
-- article has said before. That something did not happen is no denial by itself.
-- :speaker  part of a speaker's name
-- :limit = 50  so many rows
SELECT coalesce(l.speaker, '(own voice)') AS speaker, l.institution, l.said, l.words,
    (SELECT b.exact FROM statement AS b
        WHERE length(l.words) - length(replace(l.words, ' ', '')) < 2
            AND (lower(l.words) IN ('it', 'this', 'that', 'so', 'them', 'these', 'those')
                OR lower(l.words) LIKE 'the %' OR lower(l.words) LIKE 'any %' OR lower(l.words) LIKE 'th_s_ %')
            AND b.article_id = l.article_id AND b."end" <= l.start AND b.retracted_at IS NULL
        ORDER BY b."end" DESC, b.id LIMIT 1) AS said_before,
    l.id AS statement
FROM statement_listing AS l
WHERE l.stance = 'deny'
    AND (CAST(:speaker AS text) IS NULL OR lower(l.speaker) LIKE '%' || lower(CAST(:speaker AS text)) || '%')
ORDER BY l.said DESC NULLS LAST, l.id
LIMIT CAST(:limit AS integer)
