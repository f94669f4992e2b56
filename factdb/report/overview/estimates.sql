-- Estimates, those on which most origins speak first; numbers in base units as the view gives them. The view's own text
-- stands in for it, with the conditions where the readings are chosen.
SELECT
    e.predicate, coalesce(e.place, '(' || e.area || ')') AS place, e.kind, e.low_text AS low, e.low_speaker,
    e.high_text AS high, e.high_speaker, e.claims, e.utterances, e.origins, e.articles, e.base_unit, e.low_from, e.low_to,
    e.high_from, e.high_to, e.low_claim, e.high_claim, e.place_id, e.area_id
FROM (/* estimate */) AS e
ORDER BY e.origins DESC, e.claims DESC, e.predicate, e.place, e.area, e.kind
