"""What the models cannot say: searching by words; a history, decisions and releases that stay."""

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE web_proposal_words USING fts5(
  search, content='web_proposal', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO web_proposal_words(rowid, search) SELECT id, search FROM web_proposal;
CREATE TRIGGER web_proposal_words_new AFTER INSERT ON web_proposal BEGIN
  INSERT INTO web_proposal_words(rowid, search) VALUES (new.id, new.search);
END;
CREATE TRIGGER web_proposal_words_gone AFTER DELETE ON web_proposal BEGIN
  INSERT INTO web_proposal_words(web_proposal_words, rowid, search)
  VALUES ('delete', old.id, old.search);
END;
CREATE TRIGGER web_proposal_words_other AFTER UPDATE OF search ON web_proposal
WHEN old.search IS NOT new.search BEGIN
  INSERT INTO web_proposal_words(web_proposal_words, rowid, search)
  VALUES ('delete', old.id, old.search);
  INSERT INTO web_proposal_words(rowid, search) VALUES (new.id, new.search);
END;
CREATE TRIGGER web_entry_stays BEFORE UPDATE ON web_entry BEGIN
  SELECT RAISE(ABORT, 'history is never changed');
END;
CREATE TRIGGER web_entry_is_kept BEFORE DELETE ON web_entry BEGIN
  SELECT RAISE(ABORT, 'history is never deleted');
END;
CREATE TRIGGER web_decision_stays BEFORE UPDATE ON web_decision BEGIN
  SELECT RAISE(ABORT, 'decisions are never changed');
END;
CREATE TRIGGER web_decision_is_kept BEFORE DELETE ON web_decision BEGIN
  SELECT RAISE(ABORT, 'decisions are never deleted');
END;
CREATE TRIGGER web_release_stays BEFORE UPDATE OF
  round_id, number, run_id, lists, shows_refusals, checksum, ledger_seq, ledger_head, made_at
ON web_release BEGIN
  SELECT RAISE(ABORT, 'releases are never changed');
END;
CREATE TRIGGER web_release_is_kept BEFORE DELETE ON web_release BEGIN
  SELECT RAISE(ABORT, 'releases are never deleted');
END;
CREATE VIRTUAL TABLE web_practice_words USING fts5(
  search, content='web_practice', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
CREATE TRIGGER web_practice_words_new AFTER INSERT ON web_practice BEGIN
  INSERT INTO web_practice_words(rowid, search) VALUES (new.id, new.search);
END;
CREATE TRIGGER web_practice_words_gone AFTER DELETE ON web_practice BEGIN
  INSERT INTO web_practice_words(web_practice_words, rowid, search)
  VALUES ('delete', old.id, old.search);
END;
CREATE TRIGGER web_practice_words_other AFTER UPDATE OF search ON web_practice
WHEN old.search IS NOT new.search BEGIN
  INSERT INTO web_practice_words(web_practice_words, rowid, search)
  VALUES ('delete', old.id, old.search);
  INSERT INTO web_practice_words(rowid, search) VALUES (new.id, new.search);
END;
"""
POSTGRES = """
CREATE INDEX web_proposal_words ON web_proposal USING gin (to_tsvector('simple', search));
CREATE FUNCTION web_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'history is never changed or deleted'; END $$;
CREATE TRIGGER web_entry_stays BEFORE UPDATE OR DELETE ON web_entry
FOR EACH ROW EXECUTE FUNCTION web_entry_refuse();
CREATE TRIGGER web_decision_stays BEFORE UPDATE OR DELETE ON web_decision
FOR EACH ROW EXECUTE FUNCTION web_entry_refuse();
CREATE TRIGGER web_release_stays BEFORE UPDATE OF
  round_id, number, run_id, lists, shows_refusals, checksum, ledger_seq, ledger_head, made_at
ON web_release FOR EACH ROW EXECUTE FUNCTION web_entry_refuse();
CREATE TRIGGER web_release_is_kept BEFORE DELETE ON web_release
FOR EACH ROW EXECUTE FUNCTION web_entry_refuse();
CREATE INDEX web_practice_words ON web_practice USING gin (to_tsvector('simple', search));
-- Events become visible in the order of their ids, or a reader would skip one that commits late:
-- the id is drawn once the transactions that told something before are over.
CREATE FUNCTION web_event_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7245893);
  NEW.id := nextval(pg_get_serial_sequence('web_event', 'id'));
  RETURN NEW;
END $$;
CREATE TRIGGER web_event_order BEFORE INSERT ON web_event
FOR EACH ROW EXECUTE FUNCTION web_event_in_order();
"""


def lay(apps, schema_editor):
    """The database's own part."""
    connection = schema_editor.connection
    if connection.vendor == "postgresql":
        schema_editor.execute(POSTGRES, params=None)
        return
    # executescript would commit; statements are cut where a trigger or table ends.
    for statement in _statements(SQLITE):
        schema_editor.execute(statement, params=None)


def _statements(script):
    held = ""
    for line in script.strip().splitlines():
        held += line + "\n"
        ends = line.rstrip().endswith(";")
        if ends and ("CREATE TRIGGER" not in held or line.strip() == "END;"):
            yield held
            held = ""


class Migration(migrations.Migration):
    dependencies = [("web", "0001_initial")]
    operations = [migrations.RunPython(lay, migrations.RunPython.noop)]
