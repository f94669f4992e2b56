-- The words of each statement as they are shown: of a quotation that the article interrupts, its parts with […] between.
SELECT
    s.id AS statement_id,
    CASE
        WHEN EXISTS (SELECT 1 FROM statement_span AS x WHERE x.statement_id = s.id AND x.position = 1) THEN (
            WITH RECURSIVE part (position, words) AS (
                SELECT f.position, CAST(substr(s.exact, f.start - s.start + 1, f."end" - f.start) AS text)
                FROM statement_span AS f WHERE f.statement_id = s.id AND f.position = 0
                UNION ALL
                SELECT
                    x.position,
                    CAST(part.words || ' […] ' || substr(s.exact, x.start - s.start + 1, x."end" - x.start) AS text)
                FROM part JOIN statement_span AS x ON x.statement_id = s.id AND x.position = part.position + 1
            )
            SELECT part.words FROM part ORDER BY part.position DESC LIMIT 1
        )
        ELSE s.exact END AS words                                 -- as shown
FROM statement AS s
