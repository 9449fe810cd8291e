import Foundation
import Testing

@testable import ModelGenCore

@Suite struct InputFinderTests {
    private static let page = "# Pet\n\n## Fields\n\n| Field | Type |\n"

    private func inputs(_ files: KeyValuePairs<String, String>) -> [String] {
        InputFinder.inputs(among: files.map { InputFile(path: $0, bytes: Array($1.utf8)) })
    }

    @Test func documentsAreToldByWhatStandsInThem() {
        #expect(
            inputs([
                "b.yaml": "# A comment\nopenapi: 3.1.0\n", "a.yml": "\"swagger\": '2.0'\n",
                "c.json": "{\"openapi\" : \"3.0.0\"}", "d.json": "{\n  \"info\": {},\n  \"openapi\": \"3.0.0\"\n}",
                "e.yaml": "info:\n  openapi: no\n", "f.json": "{\"openapis\": 1}", "README.md": "openapi: 3.1.0",
            ]) == ["a.yml", "b.yaml", "c.json", "d.json"])
    }

    @Test func foldersOfPagesAreTakenWhole() {
        #expect(
            inputs([
                "docs/models/pet.md": Self.page, "docs/models/errors/fault.md": Self.page, "docs/guide.md": "# Guide",
                "README.md": Self.page, "old.models/pet.mdx": Self.page,
            ]) == ["docs/models", "old.models"])
    }

    @Test func schemasCountWhereNothingElseIs() {
        let schema = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}"
        #expect(inputs(["a.json": schema, "b.json": "{\"$schema\": \"https://example.com/settings\"}"]) == ["a.json"])
        #expect(inputs(["a.json": schema, "b.yaml": "openapi: 3.1.0"]) == ["b.yaml"])
    }

    @Test func thePluginGoesByNames() {
        #expect(
            InputFinder.pluginInputs(among: [
                "openapi.yaml", "shop.openapi.json", "sub/OpenAPI.yml", "myopenapi.yaml", "models/a.md",
                "models/sub/models/b.md", "x/pets.models/c.md", "y/d.md",
            ]) == ["models", "openapi.yaml", "shop.openapi.json", "sub/OpenAPI.yml", "x/pets.models"])
    }
}
