-- Where silos find each other. Orleans runs the statements of OrleansQuery by their key: names of parameters and of result columns
-- are its contract, everything else is ours.

CREATE TABLE orleansquery
(
    querykey text PRIMARY KEY,
    querytext text NOT NULL
);

-- One row a cluster. Its version is the ETag of the whole membership: whoever changes a member moves it on by one.
CREATE TABLE cluster
(
    cluster_id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 0
);

CREATE TABLE cluster_member
(
    cluster_id text NOT NULL REFERENCES cluster ON DELETE CASCADE,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo_name text NOT NULL,
    host_name text NOT NULL,
    status integer NOT NULL,
    gateway_port integer NOT NULL,
    suspected_by text,
    started_at timestamptz NOT NULL,
    alive_at timestamptz NOT NULL,
    PRIMARY KEY (cluster_id, address, port, generation)
);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', $$
WITH made AS (
    INSERT INTO cluster (cluster_id) VALUES (@DeploymentId)
    ON CONFLICT DO NOTHING
    RETURNING cluster_id)
SELECT EXISTS (SELECT FROM made)
$$),
('MembershipReadAllKey', $$
SELECT member.address AS Address, member.port AS Port, member.generation AS Generation, member.silo_name AS SiloName,
    member.host_name AS HostName, member.status AS Status, member.gateway_port AS ProxyPort, member.suspected_by AS SuspectTimes,
    member.started_at AS StartTime, member.alive_at AS IAmAliveTime, cluster.version AS Version
FROM cluster LEFT JOIN cluster_member AS member USING (cluster_id)
WHERE cluster_id = @DeploymentId
$$),
('MembershipReadRowKey', $$
SELECT member.address AS Address, member.port AS Port, member.generation AS Generation, member.silo_name AS SiloName,
    member.host_name AS HostName, member.status AS Status, member.gateway_port AS ProxyPort, member.suspected_by AS SuspectTimes,
    member.started_at AS StartTime, member.alive_at AS IAmAliveTime, cluster.version AS Version
FROM cluster LEFT JOIN cluster_member AS member
    ON member.cluster_id = cluster.cluster_id
    AND member.address = @Address AND member.port = @Port AND member.generation = @Generation
WHERE cluster.cluster_id = @DeploymentId
$$),
('GatewaysQueryKey', $$
SELECT address AS Address, gateway_port AS ProxyPort, generation AS Generation
FROM cluster_member
WHERE cluster_id = @DeploymentId AND status = @Status AND gateway_port > 0
$$),
-- The version's row is locked first: of several who change the same version, one finds it.
('InsertMembershipKey', $$
WITH moved AS (
    UPDATE cluster SET version = version + 1
    WHERE cluster_id = @DeploymentId AND version = @Version
        AND NOT EXISTS (
            SELECT FROM cluster_member
            WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster_id),
joined AS (
    INSERT INTO cluster_member
        (cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
    SELECT cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM moved
    RETURNING cluster_id)
SELECT EXISTS (SELECT FROM joined)
$$),
('UpdateMembershipKey', $$
WITH moved AS (
    UPDATE cluster SET version = version + 1
    WHERE cluster_id = @DeploymentId AND version = @Version
        AND EXISTS (
            SELECT FROM cluster_member
            WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster_id),
changed AS (
    UPDATE cluster_member SET status = @Status, suspected_by = @SuspectTimes, alive_at = @IAmAliveTime
    FROM moved
    WHERE cluster_member.cluster_id = moved.cluster_id AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING moved.cluster_id)
SELECT EXISTS (SELECT FROM changed)
$$),
-- A sign of life is no change of the membership.
('UpdateIAmAlivetimeKey', $$
UPDATE cluster_member SET alive_at = @IAmAliveTime
WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),
('DeleteMembershipTableEntriesKey', $$
DELETE FROM cluster WHERE cluster_id = @DeploymentId
$$),
-- 6: dead.
('CleanupDefunctSiloEntriesKey', $$
DELETE FROM cluster_member
WHERE cluster_id = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime AND started_at < @IAmAliveTime
    AND coalesce(suspected_by, '') = ''
$$),
('CleanupDefunctSiloEntryKey', $$
DELETE FROM cluster_member
WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
    AND status = 6 AND alive_at = @IAmAliveTime AND started_at = @StartTime
    AND coalesce(suspected_by, '') = coalesce(@SuspectTimes, '')
$$);
