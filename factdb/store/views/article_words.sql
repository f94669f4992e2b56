-- The words of each article in one row: what full-text search over articles looks into.
SELECT
    t.number,                                                     -- the article's id as a number
    a.id AS article_id,
    a.title,
    t.text
FROM article_text AS t
JOIN article AS a ON a.id = t.article_id
