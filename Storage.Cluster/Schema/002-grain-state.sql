-- States of grains, each a JSON document in UTF-8 as the programs made it. It is kept as bytes: jsonb would put its properties into
-- another order (the type of a flow's step must come first) and refuse the escaped NUL that a caller's name may hold.

CREATE TABLE grain_state
(
    key_hash integer NOT NULL,
    type_hash integer NOT NULL,
    n0 bigint NOT NULL,
    n1 bigint NOT NULL,
    key_text text NOT NULL,
    grain_type text NOT NULL,
    service_id text NOT NULL,
    -- The ETag. A row that is made again after it was deleted does not begin with a number that an old activation may still hold.
    version integer NOT NULL DEFAULT 1 + floor(random() * 1000000000),
    payload bytea NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (key_hash, type_hash, n0, n1, key_text, grain_type, service_id)
)
-- Rows change often and no indexed column does: room on their page spares the index and most of the vacuum.
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

INSERT INTO orleansquery (querykey, querytext) VALUES
('ReadFromStorageKey', $$
SELECT payload AS PayloadBinary, version AS Version
FROM grain_state
WHERE key_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND key_text = coalesce(@GrainIdExtensionString, '') AND grain_type = @GrainTypeString AND service_id = @ServiceId
$$),
-- No row comes back where another writer was first, be it that the version is another one or that the row exists already.
('WriteToStorageKey', $$
WITH changed AS (
    UPDATE grain_state SET payload = @PayloadBinary, version = version % 2147483647 + 1, changed_at = now()
    WHERE key_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
        AND key_text = coalesce(@GrainIdExtensionString, '') AND grain_type = @GrainTypeString AND service_id = @ServiceId
        AND version = @GrainStateVersion
    RETURNING version),
made AS (
    INSERT INTO grain_state (key_hash, type_hash, n0, n1, key_text, grain_type, service_id, payload)
    SELECT @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @GrainTypeString, @ServiceId,
        @PayloadBinary
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version)
SELECT version AS NewGrainStateVersion FROM changed UNION ALL SELECT version FROM made
$$),
('DeleteStorageKey', $$
DELETE FROM grain_state
WHERE key_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND key_text = coalesce(@GrainIdExtensionString, '') AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND version = @GrainStateVersion
RETURNING version % 2147483647 + 1 AS NewGrainStateVersion
$$),
-- Orleans asks for it at start; the programs delete.
('ClearStorageKey', $$
DELETE FROM grain_state
WHERE key_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND key_text = coalesce(@GrainIdExtensionString, '') AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND version = @GrainStateVersion
RETURNING version % 2147483647 + 1 AS NewGrainStateVersion
$$);

-- For people.
CREATE VIEW grain_state_json AS
SELECT service_id, grain_type, key_text, n1, version, changed_at, convert_from(payload, 'UTF8') AS document
FROM grain_state;
