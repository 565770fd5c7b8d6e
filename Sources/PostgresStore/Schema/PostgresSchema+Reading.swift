import CaseRegistry

/// What people read with SQL alone, and how the database itself checks a chain.
extension PostgresSchema {
  /// Cases and duties as they stand today, also where what time has done is not recorded; every record of every case;
  /// everybody who is known.
  static let views: [String] = [
    """
    CREATE VIEW oversight.cases AS
    SELECT registry, number, workflow, version, title, stage, since::date AS since, outcome, opened::date AS opened,
      parent, locality, deadline::date AS deadline
    FROM (\(today(of: .cases, ["workflow", "version", "title", "stage", "since", "outcome", "opened", "parent", "locality", "deadline"]))) c
    """,
    """
    CREATE VIEW oversight.duties AS
    SELECT registry, number, duty, run, owed_by, debtor, owed_to, creditor, due::date AS due, status, calendar,
      basis::jsonb AS basis, provisional = 1 AS provisional, estimated = 1 AS estimated, open = 1 AS open,
      is_right = 1 AS is_right, dated = 1 AND is_right = 0 AND due::date < current_date AS overdue
    FROM (\(today(of: .duties, ["duty", "run", "owed_by", "debtor", "owed_to", "creditor", "due", "status", "calendar", "basis", "provisional", "estimated", "open", "is_right", "dated"]))) d
    """,
    """
    CREATE VIEW oversight.records AS
    SELECT d.registry, d.number, (r.json ->> 'seq')::integer AS seq, r.json ->> 'action' AS action,
      (r.json ->> 'on')::date AS "on", (r.json ->> 'at')::timestamptz AS at, r.json ->> 'by' AS by,
      r.json ->> 'role' AS role, r.json -> 'input' AS input, r.json -> 'effects' AS effects, r.json ->> 'hash' AS hash
    FROM oversight.documents d CROSS JOIN LATERAL jsonb_array_elements(d.json -> 'history') r(json)
    """,
    """
    CREATE VIEW oversight.parties AS
    SELECT registry, id, convert_from(party, 'UTF8')::jsonb ->> 'kind' AS kind,
      convert_from(party, 'UTF8')::jsonb AS party
    FROM oversight.directory
    """,
  ]

  /// What may be seen of each case now; and, where the server knows that, views ask as whoever reads them and not as
  /// whoever has made them, so that they show nobody more even where that was a superuser.
  static let shownNow: [String] = [
    """
    CREATE VIEW oversight.shown_now AS
    SELECT DISTINCT ON (registry, viewer, number) registry, number, viewer, from_day::date AS from_day,
      convert_from(bytes, 'UTF8')::jsonb AS json
    FROM oversight.shown WHERE opens <= now() ORDER BY registry, viewer, number, from_day DESC
    """,
    """
    DO $$
    DECLARE name text;
    BEGIN
      IF current_setting('server_version_num')::integer >= 150000 THEN
        FOREACH name IN ARRAY ARRAY['cases', 'duties', 'records', 'parties', 'shown_now'] LOOP
          EXECUTE format('ALTER VIEW oversight.%I SET (security_invoker = true)', name);
        END LOOP;
      END IF;
    END $$
    """,
  ]

  /// The rows of a table that hold today.
  private static func today(of table: IndexTable, _ columns: [String]) -> String {
    [table.present, table.ahead].map { name in
      """
      SELECT registry, number, \(columns.joined(separator: ", ")) FROM oversight.\(name)
      WHERE from_day <= to_char(current_date, 'YYYY-MM-DD') AND until_day > to_char(current_date, 'YYYY-MM-DD')
      """
    }.joined(separator: " UNION ALL ")
  }

  /// The canonical form of JSON (RFC 8785) as far as documents have it: whole numbers, texts, lists, objects; and what is
  /// wrong with the chain of a case, of which nothing is what a sound one answers with.
  static let functions: [String] = [
    """
    CREATE FUNCTION oversight.canonical(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    BEGIN
      CASE jsonb_typeof(value)
      WHEN 'object' THEN
        RETURN '{' || coalesce((SELECT string_agg(to_json(e.key)::text || ':' || oversight.canonical(e.value), ','
          ORDER BY e.key COLLATE "C") FROM jsonb_each(value) e), '') || '}';
      WHEN 'array' THEN
        RETURN '[' || coalesce((SELECT string_agg(oversight.canonical(a.value), ',' ORDER BY a.n)
          FROM jsonb_array_elements(value) WITH ORDINALITY a(value, n)), '') || ']';
      ELSE
        RETURN value::text;
      END CASE;
    END $$
    """,
    """
    CREATE FUNCTION oversight.check_chain(registry text, number text) RETURNS TABLE (seq integer, fault text)
    LANGUAGE plpgsql STABLE AS $$
    DECLARE
      document oversight.documents;
      entry jsonb;
      before text := repeat('0', 64);
      place integer := 0;
    BEGIN
      SELECT * INTO document FROM oversight.documents d
        WHERE d.registry = check_chain.registry AND d.number = check_chain.number;
      IF NOT FOUND THEN
        RETURN QUERY SELECT 0, 'no such case';
        RETURN;
      END IF;
      FOR entry IN SELECT a.value FROM jsonb_array_elements(convert_from(document.bytes, 'UTF8')::jsonb -> 'history')
        WITH ORDINALITY a(value, n) ORDER BY a.n
      LOOP
        place := place + 1;
        IF (entry ->> 'seq')::integer IS DISTINCT FROM place THEN
          RETURN QUERY SELECT place, 'it is not the next';
        END IF;
        IF entry ->> 'prev' IS DISTINCT FROM before THEN
          RETURN QUERY SELECT place, 'it does not follow the one before';
        END IF;
        before := entry ->> 'hash';
        IF before IS DISTINCT FROM
          encode(sha256(convert_to(oversight.canonical(entry - 'hash' - 'personal'), 'UTF8')), 'hex')
        THEN
          RETURN QUERY SELECT place, 'it was changed';
        END IF;
      END LOOP;
      IF place <> document.records OR before IS DISTINCT FROM document.head THEN
        RETURN QUERY SELECT place, 'records are missing at the end';
      END IF;
    END $$
    """,
  ]
}
