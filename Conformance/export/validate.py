"""Has other tools judge exported OpenAPI documents: validate.py METASCHEMA DOCUMENT…

Each document must be valid against OpenAPI 3.1's metaschema and its schemas against JSON Schema 2020-12's (by jsonschema-rs), and
openapi-spec-validator must accept it.
"""

import json
import sys

import jsonschema_rs
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator


class TextLoader(yaml.CSafeLoader):
    """YAML 1.1 as most tools read it, and dates as the texts that they are in JSON."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def complaints(document, metaschema):
    for error in metaschema.iter_errors(document):
        yield f"metaschema: /{'/'.join(map(str, error.instance_path))}: {error.message[:200]}"
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        try:
            jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
        except Exception as error:
            yield f"JSON Schema: {name}: {str(error)[:200]}"
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"openapi-spec-validator: {str(error)[:300]}"


def main(metaschema, *documents):
    with open(metaschema) as file:
        judge = jsonschema_rs.validator_for(json.load(file))
    failed = False
    for path in documents:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Loader=TextLoader)
        found = list(complaints(document, judge))
        failed = failed or bool(found)
        schemas = len(document.get("components", {}).get("schemas", {}))
        print(f"{'FAILED' if found else 'ok'} {path}: {len(document['paths'])} paths, {schemas} schemas")
        for complaint in found[:10]:
            print(f"  {complaint}")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
