"""Checks a folder that newsledger wrote, from its files alone: sizes and hashes, that JSON, CSV and YAML hold the same rows,
the schemas and keys of datapackage.json, that every span slices the text beside it, that the blocks rebuild the text,
and that the workbook, DuckDB, SQLite, pyarrow, pandas, frictionless and mlcroissant read the same, where they are installed;
with --slow also LibreOffice and Datasette.

    python3 test/readers/check_output.py [--slow] out

Nothing of newsledger's code or schemas is used. Exits with 1 and one line a fault where there are any.
"""

import csv
import datetime
import hashlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

csv.field_size_limit(2**31 - 1)
SHOWN = 20
CELL_LIMIT = 32_767
faults = []
skipped = []


def fault(path, message):
    faults.append(f"{path}: {message}")


def optional(name):
    try:
        return __import__(name)
    except ImportError:
        skipped.append(name)
        return None


def program(name):
    """Where a program is: beside this Python, or anywhere."""
    beside = pathlib.Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        skipped.append(name)
    return found


# --- the files -------------------------------------------------------------------------------------------------------


def check_hashes(folder, files):
    for path, size, digest in files:
        content = (folder / path).read_bytes()
        if len(content) != size:
            fault(path, f"has {len(content)} bytes, not {size}")
        if hashlib.sha256(content).hexdigest() != digest:
            fault(path, "has another hash than described")


def described(package):
    return [(r["path"], r["bytes"], r["hash"].removeprefix("sha256:")) for r in package["resources"]]


def check_run(folder):
    path = folder / "run.json"
    if not path.exists():
        return
    run = json.loads(path.read_text("utf-8"))
    check_hashes(folder, [(file["path"], file["bytes"], file["sha256"]) for file in run["outputs"]])
    listed = {file["path"] for file in run["outputs"]} | {"run.json"}
    for file in folder.rglob("*"):
        if file.is_file() and file.relative_to(folder).as_posix() not in listed:
            fault(file.relative_to(folder).as_posix(), "is not named in run.json")


# --- rows ------------------------------------------------------------------------------------------------------------

CASTS = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}


def read_csv(path, fields):
    """Rows of a CSV file as its fields type them. The csv module cannot tell a null from an empty string: there are none."""
    with open(path, encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    if header != [field["name"] for field in fields]:
        fault(path, f"has the header {header}")
    casts = [CASTS.get(field["type"], str) for field in fields]
    return [{n: None if v == "" else cast(v) for n, cast, v in zip(header, casts, line, strict=True)} for line in lines]


def same(left, right):
    """Equal, with no number taken for a boolean: in Python 1 == True."""
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def compare(path, rows, others):
    if len(rows) != len(others):
        fault(path, f"has {len(others)} rows, JSON {len(rows)}")
    for row, other in zip(rows, others):
        if list(row) != list(other):
            fault(path, f"has other columns at {first(row)}")
        for column in row:
            if not same(row[column], other.get(column)):
                fault(path, f"{first(row)} {column} is {other.get(column)!r:.60}, in JSON {row[column]!r:.60}")


def first(row):
    return next(iter(row.values()))


def read_tables(folder, package, yaml):
    """The rows of every table by its name, after a comparison of the three formats."""
    tables = {}
    for resource in package["resources"]:
        if "schema" not in resource:
            continue
        name, fields = resource["name"], resource["schema"]["fields"]
        rows = json.loads((folder / f"json/{name}.json").read_text("utf-8"))
        compare(f"csv/{name}.csv", rows, read_csv(folder / f"csv/{name}.csv", fields))
        if yaml:
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            text = (folder / f"yaml/{name}.yaml").read_text("utf-8")
            compare(f"yaml/{name}.yaml", rows, yaml.load(text, Loader=loader))
        tables[name] = rows
    return tables


# --- schemas and keys ------------------------------------------------------------------------------------------------

TYPES = {"string": str, "date": str, "integer": int, "number": (int, float), "boolean": bool}


def fault_of_cell(field, value):
    constraints = field.get("constraints", {})
    if value is None:
        return "is missing" if constraints.get("required") else None
    if not isinstance(value, TYPES[field["type"]]) or isinstance(value, bool) != (field["type"] == "boolean"):
        return f"is no {field['type']}"
    if field["type"] == "date":
        datetime.date.fromisoformat(value)
    if "enum" in constraints and value not in constraints["enum"]:
        return f"is {value!r}"
    if "pattern" in constraints and not re.fullmatch(constraints["pattern"], value):
        return f"does not match {constraints['pattern']}"
    if value == "" or value < constraints.get("minimum", value) or value > constraints.get("maximum", value):
        return f"is out of bounds: {value!r}"
    return None


def check_schema(name, schema, rows):
    for row in rows:
        if list(row) != [field["name"] for field in schema["fields"]]:
            fault(name, f"{first(row)} has other columns than its schema")
        for field in schema["fields"]:
            wrong = fault_of_cell(field, row[field["name"]])
            if wrong:
                fault(name, f"{first(row)} {field['name']} {wrong}")


NUMBER_OR_FORMULA = re.compile(r"[-+=@\d\s]|.*^\d{4}-\d\d-\d\d")


def check_keys(name, schema, tables):
    keys = schema["primaryKey"]
    ids = [tuple(row[key] for key in keys) for row in tables[name]]
    if len(set(ids)) != len(ids):
        fault(name, f"{', '.join(keys)} is not unique")
    for value, *_ in ids:
        if isinstance(value, str) and NUMBER_OR_FORMULA.match(value):
            fault(name, f"{keys[0]} {value} looks like something else")
    for foreign in schema.get("foreignKeys", []):
        [column], reference = foreign["fields"], foreign["reference"]
        [target] = reference["fields"]
        known = {row[target] for row in tables[reference.get("resource", name)]}
        for row in tables[name]:
            if row[column] is not None and row[column] not in known:
                fault(name, f"{first(row)} {column} {row[column]} leads nowhere")


# --- spans -----------------------------------------------------------------------------------------------------------


def span_columns(row):
    for column in row:
        if column == "start" or column.endswith("_start"):
            prefix = column.removesuffix("start")
            text = next((name for name in (f"{prefix}text", prefix.rstrip("_")) if name in row), None)
            yield column, f"{prefix}end", text


def document_of(row):
    """A row that links others belongs to the document of the first."""
    return row["document_id"] if "document_id" in row else str(first(row)).rpartition(":")[0]


def check_spans(name, rows, texts):
    for row in rows:
        text = texts.get(document_of(row))
        for start, end, beside in span_columns(row):
            if row[start] is None and row[end] is None:
                continue
            if text is None or not 0 <= row[start] < row[end] <= len(text):
                fault(name, f"{first(row)} {start} to {end} lies outside its document")
            elif beside and text[row[start] : row[end]] != row[beside]:
                fault(name, f"{first(row)} {start} to {end} does not give {beside}")
        if row.get("parts"):
            check_parts(name, row)


def check_parts(name, row):
    edges = [edge for part in json.loads(row["parts"]) for edge in part]
    if edges != sorted(edges) or edges[0] < row["start"] or edges[-1] > row["end"]:
        fault(name, f"{first(row)} has parts outside itself")


def check_tiling(documents, blocks):
    """The blocks and the white space between them give back the text."""
    of_document = {row["document_id"]: [] for row in documents}
    for block in blocks:
        of_document[block["document_id"]].append(block)
    for document in documents:
        text, position, rebuilt = document["text"], 0, ""
        for block in of_document[document["document_id"]]:
            gap = text[position : block["start"]]
            if gap.strip("\ufeff" + SPACES) != "":
                fault("blocks", f"text is missing before {block['block_id']}")
            rebuilt += gap + block["text"]
            position = block["end"]
        if text[position:].strip("\ufeff" + SPACES) != "":
            fault("blocks", f"text is missing at the end of {document['document_id']}")
        if rebuilt + text[position:] != text:
            fault("blocks", f"the blocks of {document['document_id']} do not rebuild its text")


SPACES = "".join(chr(code) for code in range(0x10000) if chr(code).isspace())


def check_order(name, rows, documents):
    order = {row["document_id"]: index for index, row in enumerate(documents)}
    if name in ("documents", "entities", "issues"):
        return
    if name in ("stories", "conflicts"):
        places = [first(row) for row in rows]
    elif name == "timeline":
        places = [row["position"] for row in rows]
        if places != list(range(1, len(rows) + 1)):
            fault(name, "has positions that are not 1, 2, 3 …")
    elif name.startswith("claim_"):
        places = [order[document_of(row)] for row in rows]
    else:
        places = [(order[row["document_id"]], row["start"], row["end"]) for row in rows]
    if places != sorted(places):
        fault(name, "does not stand in its order")


# --- other readers ---------------------------------------------------------------------------------------------------


def shown(value):
    """What a cell of the workbook shows of a value: line ends as line feeds, no control characters, cut to what fits."""
    if not isinstance(value, str):
        return value
    units = value.encode("utf-16-le")[: 2 * CELL_LIMIT].decode("utf-16-le", "ignore")
    return re.sub("[\x00-\x08\x0b-\x1f\ufffe\uffff]", "", re.sub("\r\n?", "\n", units)) or None


def unescaped(value):
    """openpyxl leaves the escapes of ECMA-376 22.9.2.19 as they are."""
    return re.sub("_x005F_", "_", value) if isinstance(value, str) else value


HEAD = ("title", "published_date", "publisher")
# What a sheet shows of the rows that its own point at: column there → column here.
BROUGHT = {
    "documents": {column: column for column in HEAD},
    "sentences": {"text": "sentence"},
    "claims": {column: column for column in (*HEAD, "sentence", "action")},
}
OF_NO_DOCUMENT = ("entities", "stories", "conflicts", "timeline", "issues")
DAYS = ("published_date", "modified_date", "header_date", "inferred_date", "earliest", "latest")
# Columns of codes, and where the sheet says them in words.
UNITS = {"unit": "measured_in", "amount_unit": "amount_in"}


def article_name(document):
    if document["title"] is not None:
        return document["title"]
    record = "" if document["record_number"] is None else f", record {document['record_number']}"
    return f"[{document['source_path']}{record}]"


def as_shown(name, tables, schema):
    """The rows of a table as its sheet has them: without whole texts, with what comes from other tables."""
    if name in OF_NO_DOCUMENT:
        yield from tables[name]
        return
    documents = {row["document_id"]: row for row in tables["documents"]}
    ids = {target: {first(row): row for row in tables[target]} for target in BROUGHT}
    keys = [(k["fields"][0], k["reference"].get("resource")) for k in schema.get("foreignKeys", [])]
    for row in tables[name]:
        seen = {c: v for c, v in row.items() if (name, c) != ("documents", "text")}
        headed = all(column in row for column in HEAD)
        for key, target in keys:
            for there, here in {} if target == "documents" and headed else BROUGHT.get(target, {}).items():
                if here not in row:
                    seen[here] = ids[target].get(row[key], {}).get(there)
                elif target == "documents":
                    seen[f"article_{here}"] = ids[target].get(row[key], {}).get(there)
        if name == "roles":
            seen["sentence"] = next((s["text"] for s in tables["sentences"] if holds(s, row)), None)
        title = "article_title" if "article_title" in seen else "title"
        seen[title] = seen[title] or article_name(documents[document_of(row)])
        yield {**seen, **{here: seen[code] for code, here in UNITS.items() if code in seen}}


def holds(sentence, row):
    return sentence["document_id"] == row["document_id"] and sentence["start"] <= row["start"] < sentence["end"]


def check_workbook(path, tables, schemas, openpyxl):
    book = openpyxl.load_workbook(path)
    if sorted(book.sheetnames) != sorted([*tables, "Read me", "Dictionary"]) or book.sheetnames[0] != "Read me":
        fault(path.name, f"has the sheets {book.sheetnames}")
    for name in tables:
        sheet, rows = book[name], list(as_shown(name, tables, schemas[name]))
        if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
            fault(path.name, f"{name} has no frozen header, or a filter of {sheet.auto_filter.ref}")
        header, *lines = sheet.iter_rows()
        columns = [cell.value for cell in header]
        if rows and sorted(columns) != sorted(rows[0]):
            fault(path.name, f"{name} has the columns {columns}")
        if len(lines) != len(rows):
            fault(path.name, f"{name} has {len(lines)} rows, not {len(rows)}")
        for row, line in zip(rows, lines):
            for column, cell in zip(columns, line):
                check_cell(f"{path.name} {name}", column, row, cell)


def check_cell(place, column, row, cell):
    value = row[column]
    if column in UNITS.values():
        if (cell.value is None) != (value is None):
            fault(place, f"{first(row)} {column} shows {cell.value} of {value}")
        return
    if column in DAYS and isinstance(cell.value, datetime.datetime):
        if cell.value.date().isoformat() != value[:10]:
            fault(place, f"{first(row)} {column} shows {cell.value}, not {value}")
        return
    if cell.data_type in "fe" or (isinstance(value, str) and cell.value is not None and cell.number_format != "@"):
        fault(place, f"{first(row)} {column} is no text cell")
    if not same(unescaped(cell.value), shown(value)) and (unescaped(cell.value) or None) != shown(value):
        fault(place, f"{first(row)} {column} shows {cell.value!r:.60}, not {value!r:.60}")


def check_duckdb(folder, tables, duckdb):
    for name, rows in tables.items():
        for reader in (f"read_csv('{folder}/csv/{name}.csv', all_varchar=true)", f"read_json('{folder}/json/{name}.json')"):
            if reader.startswith("read_json") and not rows:
                continue
            [(count,)] = duckdb.sql(f"SELECT count(*) FROM {reader}").fetchall()
            if count != len(rows):
                fault(name, f"DuckDB reads {count} rows, not {len(rows)}, with {reader.split('(')[0]}")


def plain(value):
    """A typed value as JSON has it: days as text, lists joined."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return "; ".join(value) if isinstance(value, list) else value


def check_parquet(folder, tables, pyarrow):
    import pyarrow.parquet

    for name, rows in tables.items():
        file = pyarrow.parquet.ParquetFile(folder / f"parquet/{name}.parquet")
        read = [{column: plain(value) for column, value in row.items()} for row in file.read().to_pylist()]
        compare(f"parquet/{name}.parquet", rows, read)
        if b"columns" not in file.metadata.metadata:
            fault(f"parquet/{name}.parquet", "does not say what its columns mean")


def check_views(folder, tables, duckdb):
    """The views of newsledger.sql, as one opens them inside the folder."""
    database = duckdb.connect()
    before = os.getcwd()
    os.chdir(folder)
    try:
        database.execute((folder / "newsledger.sql").read_text("utf-8"))
        for name, rows in tables.items():
            cursor = database.execute(f'SELECT * FROM "{name}"')
            columns = [column for column, *_ in cursor.description]
            read = [dict(zip(columns, map(plain, line))) for line in cursor.fetchall()]
            for row in read:
                if row.pop("span_start", None) != row.get("start") or row.pop("span_end", None) != row.get("end"):
                    fault("newsledger.sql", f"{name} has other spans under their second names")
            compare(f"newsledger.sql {name}", rows, read)
        page = (folder / "README.md").read_text("utf-8")
        asked = re.findall(r"^SELECT .*;$", page, re.MULTILINE)
        if len(asked) != 10:
            fault("README.md", f"asks {len(asked)} questions")
        for query in asked:
            database.execute(query).fetchall()
    finally:
        os.chdir(before)


def check_sqlite(path, tables):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    for [fault_found] in database.execute("PRAGMA integrity_check").fetchall():
        if fault_found != "ok":
            fault(path.name, fault_found)
    for row in database.execute("PRAGMA foreign_key_check").fetchall()[:SHOWN]:
        fault(path.name, f"{row['table']} has a key into {row['parent']} that leads nowhere")
    for name, rows in tables.items():
        read = [dict(row) for row in database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')]
        flags = {column for row in rows for column, value in row.items() if isinstance(value, bool)}
        for row in read:
            row.update({flag: {0: False, 1: True, None: None}[row[flag]] for flag in flags})
        compare(f"{path.name} {name}", rows, read)
    for query, own in re.findall(r"^(SELECT .*;)(?:\n-- In SQLite: (.*))?$", (path.parent / "README.md").read_text("utf-8"), re.MULTILINE):
        database.execute(own or query).fetchall()


def as_stored(row):
    """A row as SQLite has it: booleans are 0 and 1, and 12 is 12.0."""
    number = (bool, int, float)
    return json.dumps({column: float(value) if isinstance(value, number) else value for column, value in row.items()})


def check_datasette(path, tables, datasette):
    """The first page of each table, as Datasette gives it to programs."""
    for name, rows in tables.items():
        asked = f"/{path.stem}/{name}.json?_shape=array&_size=max"
        command = [datasette, str(path), "-m", str(path.parent / "metadata.json"), "--get", asked]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout)
        if len(answer) != min(len(rows), 1000):
            fault(path.name, f"Datasette gives {len(answer)} of {len(rows)} rows of {name}")
        known = {as_stored(row) for row in rows}
        for row in answer:
            if as_stored(row) not in known:
                fault(path.name, f"Datasette gives a row of {name} that is none: {first(row)}")


def check_pandas(folder, tables, pandas):
    for name, rows in tables.items():
        frame = pandas.read_csv(folder / f"csv/{name}.csv", dtype=str, keep_default_na=False, na_values=[""])
        if len(frame) != len(rows):
            fault(name, f"pandas reads {len(frame)} rows, not {len(rows)}")
        ids = frame.iloc[:, 0].tolist()
        if ids != [str(first(row)) for row in rows]:
            fault(name, "pandas reads other ids")


def check_frictionless(folder, frictionless):
    report = frictionless.validate(str(folder / "datapackage.json"))
    for error in report.flatten(["title", "message"])[:SHOWN]:
        fault("datapackage.json", f"frictionless says {error}")


def check_croissant(folder, tables, croissant):
    dataset = croissant.Dataset(jsonld=str(folder / "croissant.json"))
    for name, rows in tables.items():
        if rows and name in ("documents", "entities", "claims"):
            read = sum(1 for _ in dataset.records(record_set=name))
            if read != len(rows):
                fault("croissant.json", f"mlcroissant reads {read} rows of {name}, not {len(rows)}")


ALL_SHEETS_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def check_libreoffice(path, tables, soffice):
    """Converts the workbook, sheet by sheet, and compares the text cells."""
    with tempfile.TemporaryDirectory() as target:
        profile = f"-env:UserInstallation=file://{target}/profile"
        command = [soffice, profile, "--headless", "--convert-to", ALL_SHEETS_AS_CSV, "--outdir", target, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        for name, rows in tables.items():
            file = pathlib.Path(target) / f"{path.stem}-{name}.csv"
            with open(file, encoding="utf-8", newline="") as lines:
                header, *cells = csv.reader(lines)
            if len(cells) != len(rows):
                fault(path.name, f"LibreOffice reads {len(cells)} rows of {name}, not {len(rows)}")
            for row, line in zip(rows, cells):
                for column, cell in zip(header, line):
                    value = row.get(column)
                    if isinstance(value, str) and column in DAYS:
                        value = value[:10]
                    if isinstance(value, str) and cell != (shown(value) or ""):
                        fault(path.name, f"LibreOffice shows {first(row)} {column} as {cell!r:.60}, not {value!r:.60}")


def main(folder, slow):
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    check_hashes(folder, described(package))
    check_run(folder)
    tables = read_tables(folder, package, optional("yaml"))
    schemas = {r["name"]: r["schema"] for r in package["resources"] if "schema" in r}
    texts = {row["document_id"]: row["text"] for row in tables["documents"]}
    for name, rows in tables.items():
        check_schema(name, schemas[name], rows)
        check_keys(name, schemas[name], tables)
        check_spans(name, rows, texts)
        check_order(name, rows, tables["documents"])
    check_tiling(tables["documents"], tables["blocks"])
    if openpyxl := optional("openpyxl"):
        check_workbook(folder / "newsledger.xlsx", tables, schemas, openpyxl)
    if duckdb := optional("duckdb"):
        check_duckdb(folder, tables, duckdb)
        check_views(folder.resolve(), tables, duckdb)
    check_sqlite((folder / "newsledger.sqlite").resolve(), tables)
    if pyarrow := optional("pyarrow"):
        check_parquet(folder, tables, pyarrow)
    if pandas := optional("pandas"):
        check_pandas(folder, tables, pandas)
    if frictionless := optional("frictionless"):
        check_frictionless(folder, frictionless)
    if croissant := optional("mlcroissant"):
        check_croissant(folder, tables, croissant)
    if slow and (datasette := program("datasette")):
        check_datasette((folder / "newsledger.sqlite").resolve(), tables, datasette)
    if slow and (soffice := program("soffice")):
        check_libreoffice(folder / "newsledger.xlsx", tables, soffice)
    return sum(len(rows) for rows in tables.values())


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--slow"]
    checked = main(pathlib.Path(arguments[0]), slow="--slow" in sys.argv)
    for line in faults[:SHOWN]:
        print(line)
    if len(faults) > SHOWN:
        print(f"and {len(faults) - SHOWN} more faults")
    print(f"{checked} rows, {len(faults)} faults" + (f"; not installed: {', '.join(skipped)}" if skipped else ""))
    sys.exit(1 if faults else 0)
