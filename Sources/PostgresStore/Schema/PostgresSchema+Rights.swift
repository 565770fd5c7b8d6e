/// Who may see what, kept by the database itself: also in queries that somebody writes by hand.
extension PostgresSchema {
  /// Whoever is not on the staff of a registry sees nothing of it, whoever has not said which registry he means sees
  /// nothing at all, and the owner of the tables is no exception.
  ///
  /// Roles belong to the server and not to the database: where whoever makes the tables may not make roles, the groups are
  /// left out, and an administrator makes them and calls `oversight.grant_groups()`.
  static let rights: [String] =
    [
      """
      CREATE TABLE oversight.staff (
        registry text COLLATE "C" NOT NULL, role name NOT NULL, may text NOT NULL CHECK (may IN ('office', 'council')),
        PRIMARY KEY (registry, role))
      """,
      // What others than the office may see of a case, from a day on: that day begins where the registry is, whatever
      // time zone a session has put on.
      """
      CREATE TABLE oversight.shown (
        registry text COLLATE "C" NOT NULL, number text COLLATE "C" NOT NULL, viewer text COLLATE "C" NOT NULL,
        from_day text COLLATE "C" NOT NULL, opens timestamptz NOT NULL, bytes bytea NOT NULL,
        PRIMARY KEY (registry, number, viewer, from_day))
      """,
      // SECURITY DEFINER, so that nobody need see who else is on whose staff; the user of the session is asked for and not
      // the role that it has put on.
      """
      CREATE FUNCTION oversight.registry_here(want text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, pg_temp AS $$
        SELECT s.registry FROM oversight.staff s
        WHERE s.registry = current_setting('oversight.registry', true) AND (s.may = 'office' OR s.may = want)
          AND EXISTS (SELECT 1 FROM pg_catalog.pg_roles r
            WHERE r.rolname = s.role AND pg_catalog.pg_has_role(session_user, r.oid, 'MEMBER')) LIMIT 1
      $$
      """,
      """
      CREATE FUNCTION oversight.is_national() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (
          SELECT 1 FROM pg_catalog.pg_roles r
          WHERE r.rolname = 'oversight_national' AND pg_catalog.pg_has_role(session_user, r.oid, 'MEMBER'))
      $$
      """,
    ]
    + firstTables.flatMap(guarding)
    + [
      "ALTER TABLE oversight.shown ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE oversight.shown FORCE ROW LEVEL SECURITY",
      """
      CREATE POLICY office ON oversight.shown USING (registry = (SELECT oversight.registry_here('office'))) \
      WITH CHECK (registry = (SELECT oversight.registry_here('office')))
      """,
      """
      CREATE POLICY council ON oversight.shown FOR SELECT USING (
        registry = (SELECT oversight.registry_here('council')) AND viewer IN ('council', 'public')
        AND opens <= now())
      """,
      """
      CREATE POLICY national ON oversight.shown FOR SELECT USING (
        viewer = 'public' AND opens <= now()
        AND (SELECT oversight.is_national()))
      """,
    ] + groups

  /// Shows of a table only the rows of the registry of which somebody is on the staff.
  static func guarding(_ table: String) -> [String] {
    [
      "ALTER TABLE oversight.\(table) ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE oversight.\(table) FORCE ROW LEVEL SECURITY",
      // A sub-query is worked out once, and the index is used with what it says.
      """
      CREATE POLICY office ON oversight.\(table) USING (registry = (SELECT oversight.registry_here('office'))) \
      WITH CHECK (registry = (SELECT oversight.registry_here('office')))
      """,
    ]
  }

  /// The groups whose members may use the tables at all; what of them each sees, the rules above say.
  static func granting(_ tables: [String]) -> String {
    """
    CREATE OR REPLACE FUNCTION oversight.grant_groups() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE kind text;
    BEGIN
      FOREACH kind IN ARRAY ARRAY['oversight_office', 'oversight_council', 'oversight_national'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = kind) THEN
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', kind);
          EXCEPTION WHEN insufficient_privilege THEN CONTINUE;
          END;
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA oversight TO %I', kind);
        EXECUTE format('GRANT SELECT ON oversight.shown, oversight.shown_now, oversight.schema TO %I', kind);
      END LOOP;
      IF EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = 'oversight_office') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON \((tables + ["shown"]).map { "oversight.\($0)" }.joined(separator: ", "))
          TO oversight_office;
        GRANT SELECT ON oversight.cases, oversight.duties, oversight.records, oversight.parties TO oversight_office;
      END IF;
    END $$
    """
  }

  private static let groups = [
    granting(firstTables),
    // Takes a role of the server on the staff of a registry; for the owner of the tables.
    """
    CREATE FUNCTION oversight.admit(registry text, role name, may text DEFAULT 'office') RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO oversight.staff VALUES (registry, role, may)
        ON CONFLICT ON CONSTRAINT staff_pkey DO UPDATE SET may = excluded.may;
      EXECUTE format('GRANT %I TO %I', 'oversight_' || may, role);
    END $$
    """,
  ]
}
