-- What the operator and the system did for the whole site belongs to no organisation: whoever accounts for one must see it too. An act that concerns
-- an organisation always names it.
CREATE POLICY of_the_whole_site ON audit_events FOR SELECT TO huiyin_desk USING (organisation_id IS NULL AND actor_kind IN ('operator', 'system'));
