-- Quotes by channel
-- Where people speak: Telegram, news conferences, interviews; with how many speakers and since when.
SELECT
    coalesce(s.channel, '(not stated)') AS channel, count(*) AS statements,
    count(DISTINCT v.canonical_id) AS speakers, count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
JOIN entity AS v ON v.id = s.speaker_id
WHERE s.retracted_at IS NULL
GROUP BY coalesce(s.channel, '(not stated)')
ORDER BY statements DESC, channel
