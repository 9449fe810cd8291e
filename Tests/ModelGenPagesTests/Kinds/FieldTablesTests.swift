import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenPages

/// Tables that people wrote, as they write them.
@Suite struct FieldTablesTests {
    private func read(_ pages: [(path: String, text: String)]) -> ModelSet {
        var options = PageOptions()
        options.readsTables = true
        return PageSetReader(options: options).read(pages.map { PageFile(path: $0.path, text: $0.text) })
    }

    private func boat(_ rows: [String], columns: String = "| Name | Type | Required? | Nullable | Details |") throws
        -> ModelSet
    {
        let rule = "|" + String(repeating: " --- |", count: columns.filter { $0 == "|" }.count - 1)
        return read([
            (
                "boat.md",
                "# Boat\n\nIt floats.\n\n## Properties\n\n\(columns)\n\(rule)\n\(rows.joined(separator: "\n"))\n"
            )
        ])
    }

    @Test func aHeadingThatSaysOnlyWhatFollowsLeavesTheNameToTheOneAround() throws {
        let text = { (name: String) in "# \(name)\n\n## Attributes\n\n| Field | Type |\n|---|---|\n| id | string |\n" }
        let set = read([("boat.md", text("Boat")), ("crew.md", text("The Crew object"))])
        #expect(set.declarations.map(\.header.name.text) == ["Boat", "Crew"])
        #expect(try boat(["| id | string | yes | no | |"]).object("Boat")?.header.documentation == "It floats.")
    }

    @Test func columnsAreCalledInManyWays() throws {
        let columns = "| Field name | Data type | Is required | Can be null | Details |"
        let boat = try #require(
            try boat(["| id | string | ✓ | ✗ | N |", "| port | string | ✗ | yes | P |"], columns: columns).object(
                "Boat"))
        #expect(boat.properties.map(\.presence) == [.required, .optional])
        #expect(boat.properties.map(\.nullability) == [.no, .yes])
        #expect(boat.properties.map(\.documentation) == ["N", "P"])
    }

    @Test func descriptionsSayWhatIsRequiredWhereNoColumnDoes() throws {
        let set = try boat(
            ["| id | string | **Required.** Who it is |", "| name | string | Required by law |"],
            columns: "| Field | Type | Description |")
        #expect(set.object("Boat")?.properties.map(\.presence) == [.required, .optional])
    }

    @Test func rowsWithinRowsAreObjects() throws {
        let set = try boat([
            "| owner | object | yes | yes | |", "| owner.name | string | yes | no | |",
            "| owner.home.town | string | no | no | |", "| crew[] | object | yes | no | |",
            "| crew[].age | integer | yes | no | |", "| tags[] | string | no | no | |",
        ])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.wireName.text) == ["owner", "crew", "tags"])
        #expect(boat.properties[2].type == .array(ElementType(.string())))
        let owner = try #require(set.object("Boat owner"))
        #expect(owner.properties.map(\.wireName.text) == ["name", "home"])
        #expect(owner.properties.map(\.presence) == [.required, .optional])
        #expect(set.object("Boat owner home")?.properties.map(\.wireName.text) == ["town"])
        #expect(set.object("Boat crew item")?.properties.map(\.wireName.text) == ["age"])
    }

    @Test func aFullStopIsPartOfAKeyWhereNoRowIsAround() throws {
        let set = try boat(["| owner.name | string | yes | no | |"])
        #expect(set.object("Boat")?.properties.map(\.wireName.text) == ["owner.name"])
    }

    @Test(arguments: [
        ("string \\| null", "string", true), ("string?", "string", true), ("integer (nullable)", "integer", true),
        ("`integer` or null", "integer", true), ("[number]", "array", false), ("map[string]boolean", "map", false),
        ("{ [key: string]: boolean }", "map", false), ("Record<string, integer>", "map", false),
        ("enum", "string", false),
    ])
    func typesAreSpelledInManyWays(cell: String, kind: String, isNullable: Bool) throws {
        let property = try #require(try boat(["| x | \(cell) | yes | no | |"]).object("Boat")?.properties.first)
        let found =
            switch property.type {
            case .scalar(let scalar): scalar.kind.rawValue
            case .array: "array"
            case .map: "map"
            case .reference, .any: "other"
            }
        #expect(found == kind && (property.nullability == .yes) == isNullable)
    }

    @Test func alternativesAreAUnionOrAnEnumeration() throws {
        let set = try boat([
            "| a | integer or string | yes | no | |", "| b | \"asc\" \\| 'desc' | yes | no | |",
            "| c | enum | yes | no | One of `draft`, `open` or `void`. Not `x`. |",
        ])
        guard case .union(let union) = set.declarations.first(where: { $0.header.name.text == "Boat a" }) else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.type) == [.integer(), .string()])
        let lists = set.declarations.compactMap {
            if case .enumeration(let list) = $0 { list.values.map(\.value) } else { nil }
        }
        #expect(lists == [[.string("asc"), .string("desc")], [.string("draft"), .string("open"), .string("void")]])
    }

    @Test(arguments: ["enum: `a`, `b`", "enum (a \\| b)", "one of 'a' or \"b\"", "Enum<a, b>", "string enum: a, b"])
    func valuesStandBesideTheWordEnum(_ cell: String) throws {
        let set = try boat(["| x | \(cell) | yes | no | |"])
        guard case .enumeration(let list) = set.declarations.last else { throw WrongShape() }
        #expect(list.values.map(\.value) == [.string("a"), .string("b")])
    }

    private struct WrongShape: Error {}

    @Test func aTypeThatIsNotUnderstoodIsAWarning() throws {
        let set = try boat(["| x | some kind of thing | yes | no | |", "| y | ~~string~~ | yes | no | |"])
        #expect(set.object("Boat")?.properties.map(\.type) == [.any, .string()])
        #expect(set.diagnostics.map(\.id.rawValue) == ["unknown-type"])
    }

    @Test(arguments: [
        (["**a** *required*", "`b`"], [Presence.required, .optional]),
        (["a (optional)", "`b`<br>"], [.optional, .required]),
        (["`a` _(not required)_", "b **required**"], [.optional, .required]),
    ])
    func wordsBehindNamesSayWhatIsRequired(_ names: [String], _ presences: [Presence]) throws {
        let set = try boat(names.map { "| \($0) | string |" }, columns: "| Field | Type |")
        #expect(set.object("Boat")?.properties.map(\.wireName.text) == ["a", "b"])
        #expect(set.object("Boat")?.properties.map(\.presence) == presences)
        #expect(set.diagnostics.isEmpty)
    }

    private func list(_ items: String) -> ModelSet {
        read([("boat.md", "# Boat\n\nIt floats.\n\n## Properties\n\nAll of them.\n\n\(items)\n")])
    }

    @Test func listsAreReadWhereThereAreNoTables() throws {
        let set = list(
            """
            - `id` (string (uuid), required) – Who it is,
              for ever.
            * **`kind`** (enum, optional): One of `sail`, `steam`.
            - **crew** (*array of [Mate](mate.md)*, nullable)
            - `home.port` (string | null)
            - `hull` (object)
              - `length` (number, required, deprecated) - In metres
            - `decks` (object[])
                - `tags` (string[])
            """)
        let boat = try #require(set.object("Boat"))
        #expect(boat.header.documentation == "All of them.")
        #expect(boat.properties.map(\.wireName.text) == ["id", "kind", "crew", "home.port", "hull", "decks"])
        #expect(boat.properties.map(\.presence) == [.required] + Array(repeating: .optional, count: 5))
        #expect(boat.properties[0].type == .string(format: "uuid"))
        #expect(boat.properties[0].documentation == "Who it is,\nfor ever.")
        #expect(boat.properties.map(\.nullability) == [.unknown, .unknown, .yes, .yes, .unknown, .unknown])
        let length = try #require(set.object("Boat hull")?.properties.first)
        #expect(length.presence == .required && length.deprecation != nil && length.documentation == "In metres")
        #expect(set.object("Boat decks item")?.properties.map(\.wireName.text) == ["tags"])
        #expect(set.diagnostics.map(\.id.rawValue) == ["missing-page"])
    }

    @Test func listsHaveTypesAsCode() throws {
        let set = list(
            """
            - **id** `string` *required* — Who it is
            - `port`: `string | null` optional expandable
            - **crew:** `array of objects`, deprecated
              - **`age`** `integer`
            """)
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.wireName.text) == ["id", "port", "crew"])
        #expect(boat.properties.map(\.presence) == [.required, .optional, .optional])
        #expect(boat.properties.map(\.documentation) == ["Who it is", "expandable", nil])
        #expect(boat.properties[1].nullability == .yes && boat.properties[2].deprecation != nil)
        #expect(set.object("Boat crew item")?.properties.map(\.type) == [.integer()])
    }

    @Test func classesOfSphinxAreModels() throws {
        let text = "## *class* sea.Boat(id: str)\n\n* **Parameters:**\n  * **id** (*str* *|* *None*) – Who\n"
        let boat = try #require(read([("sea.md", "# sea\n\n\(text)")]).object("Boat"))
        #expect(boat.properties.map(\.type) == [.string()] && boat.properties.map(\.nullability) == [.yes])
    }

    @Test func itemsOfAnotherFormAreWarnings() throws {
        let set = list("- `id` (string)\n- `name`: its name\n- See also [here](x.md)")
        #expect(set.object("Boat")?.properties.map(\.wireName.text) == ["id"])
        #expect(set.diagnostics.map(\.id.rawValue) == ["unreadable-row", "unreadable-row"])
        #expect(list("- One\n- `two`\n").declarations.isEmpty)
        let table = read([("boat.md", "# Boat\n\n- `id` (string)\n\n| Field | Type |\n|---|---|\n| x | string |\n")])
        #expect(table.object("Boat")?.properties.map(\.wireName.text) == ["x"])
    }

    @Test func timestampsOfUnixAreNumbers() throws {
        let set = try boat([
            "| a | timestamp | yes | no | Unix time, when it was built |",
            "| b | timestamp | yes | no | When it sank |",
        ])
        #expect(set.object("Boat")?.properties.map(\.type) == [.integer(), .string(format: "date-time")])
    }

    @Test func whatIsLeftOutIsAWarning() throws {
        let set = try boat(["| ↳ | string | yes | no | |", "| id | string | yes | no | |"])
        #expect(set.diagnostics.map(\.id.rawValue) == ["unreadable-row"])
        let rows = "| Field | Type |\n|---|---|\n| id | string |\n\n"
        let twice = read([("boat.md", "# Boats\n\n## Boat\n\n\(rows)## Boat\n\n\(rows)")])
        #expect(twice.diagnostics.map(\.id.rawValue) == ["duplicate-model"])
    }
}
