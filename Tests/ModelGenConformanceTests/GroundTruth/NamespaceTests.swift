import ModelGenPages
import Testing

@testable import ModelGenConformance

/// Two namespaces may have a class of one name; what stands in the wrong one is not there.
@Suite struct NamespaceTests {
    private func page(_ namespace: String, _ type: String) -> PageFile {
        PageFile(
            path: "models/\(namespace)/crate.md",
            text: "# Crate\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
                + "| `load` | \(type) | :heavy_check_mark: | N/A |\n")
    }

    private let rows = [
        "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst", "components\tCrate\tfield\tload\tload\tint\t\t",
        "operations\tCrate\tfield\tload\tload\tstr\t\t",
        "operations\tYard\tfield\tcrate\tcrate\tcomponents_crate.Crate\t\t",
    ].joined(separator: "\n")

    private func yard(_ namespace: String) -> PageFile {
        PageFile(
            path: "models/operations/yard.md",
            text: "# Yard\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n"
                + "| `crate` | [\(namespace).Crate](../../models/\(namespace)/crate.md) | :heavy_check_mark: | N/A |\n")
    }

    private func conformance(_ pages: [PageFile]) throws -> PageConformance {
        PageConformance(of: pages, with: try GroundTruthRow.rows(of: rows), excluding: [])
    }

    @Test func keepsNamespacesApart() throws {
        let right = try conformance([page("components", "*int*"), page("operations", "*str*"), yard("components")])
        #expect(right.disagreements.map(\.description) == [])
    }

    @Test func findsNamespacesMixedUp() throws {
        let swapped = try conformance([page("components", "*str*"), page("operations", "*int*"), yard("components")])
        #expect(
            swapped.disagreements.map(\.description) == [
                "baseType components.Crate.load: int ≠ str", "baseType operations.Crate.load: str ≠ int",
            ])
        let link = try conformance([page("components", "*int*"), page("operations", "*str*"), yard("operations")])
        #expect(
            link.disagreements.map(\.description) == [
                "baseType operations.Yard.crate: components.Crate ≠ operations.Crate"
            ])
        #expect(link.mixedNamespaces == link.disagreements)
        #expect(link.report().last == "failed: a class of another namespace is meant")
        #expect(!link.isConforming && !swapped.isConforming)
        let missing = try conformance([page("operations", "*str*"), yard("operations")])
        #expect(
            missing.disagreements.contains { $0.description == "typeExists components.Crate: a declaration ≠ none" })
    }
}
