-- Accounts that contest each other
-- Claims about one place that a rule between events holds against each other, with both speakers.
-- :limit = 50  so many rows
SELECT
    f.place, f.event_a AS event, coalesce(sa.name, '(own voice)') AS speaker, f.relation,
    CASE f.manner WHEN 'affirmed' THEN '' ELSE f.manner || ': ' END || f.event_b AS other_event,
    coalesce(sb.name, '(own voice)') AS other_speaker, f.claim_a, f.claim_b
FROM framing AS f
LEFT JOIN entity AS sa ON sa.id = f.speaker_a
LEFT JOIN entity AS sb ON sb.id = f.speaker_b
ORDER BY f.place, f.event_a, f.event_b, f.claim_a, f.claim_b
LIMIT CAST(:limit AS integer)
