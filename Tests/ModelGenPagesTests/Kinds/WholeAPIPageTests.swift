import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Kinds that describe a whole API on one page.
@Suite struct WholeAPIPageTests {
    private static let widdershins = """
        # Schemas

        <h2 id="tocS_Boat">Boat</h2>

        ```json
        {"hullId": 1}
        ```

        ### Properties

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |hullId|string(uuid)|true|read-only|none|
        |name|string¦null|false|none|May be cleared.|
        |rig|string|true|none|none|
        |crew|[[Sailor](#schemasailor)]|false|none|none|
        |deck|object|false|none|none|
        |» length|integer(int32)|true|none|none|
        |marks|object|false|none|none|
        |» **additionalProperties**|string|false|none|none|

        #### Enumerated Values

        |Property|Value|
        |---|---|
        |rig|sloop|
        |rig|tall-ship|

        <h2 id="tocS_Sailor">Sailor</h2>

        ### Properties

        allOf

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |*anonymous*|[Person](#schemaperson)|false|none|none|

        and

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |*anonymous*|object|false|none|none|
        |» rank|string|true|none|none|

        <h2 id="tocS_Person">Person</h2>

        ### Properties

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |name|string|true|none|none|

        <h2 id="tocS_Load">Load</h2>

        ### Properties

        oneOf

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |*anonymous*|[Boat](#schemaboat)|false|none|none|

        xor

        |Name|Type|Required|Restrictions|Description|
        |---|---|---|---|---|
        |*anonymous*|[Person](#schemaperson)|false|none|none|

        """

    @Test func readsWiddershins() throws {
        let set = PageSetReader().read([PageFile(path: "api.md", text: Self.widdershins)])
        let boat = try #require(set.object("Boat"))
        #expect(
            boat.properties.map(\.wireName) == ["hullId", "name", "rig", "crew", "deck", "marks"].map(WireName.known))
        #expect(boat.properties.map(\.nullability) == [.no, .yes, .no, .no, .no, .no])
        #expect(boat.properties[0].type == .string(format: "uuid"))
        #expect(boat.properties[0].access == .readOnly)
        #expect(boat.properties[0].documentation == nil)
        #expect(boat.properties[5].type == .map(ElementType(.string())))
        #expect(set.object("Boat deck")?.properties.map(\.wireName.text) == ["length"])
        #expect(set.enumeration("Boat rig")?.values.map(\.value) == [.string("sloop"), .string("tall-ship")])
        #expect(set.object("Sailor")?.properties.map(\.wireName.text) == ["name", "rank"])
        #expect(set.union("Load")?.members.count == 2)
        #expect(set.union("Load")?.requirement == .exactlyOne)
        #expect(set.complaints.isEmpty)
    }

    @Test func readsApifox() throws {
        let text = """
            # 数据模型

            <h2 id="tocS_Boat">Boat</h2>

            ### 属性

            |名称|类型|必选|约束|中文名|说明|
            |---|---|---|---|---|---|
            |rig|string|true|none|索具|none|
            |» x|integer|false|none||none|

            #### 枚举值

            |属性|值|
            |---|---|
            |rig|sloop|
            |rig|ketch|

            """
        let set = PageSetReader().read([PageFile(path: "api.md", text: text)])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.first?.documentation == "索具")
        #expect(boat.properties.first?.presence == .required)
        #expect(set.enumeration("Boat rig")?.values.count == 2)
    }

    @Test func readsSwaggerMarkdown() throws {
        let text = """
            # Harbour

            ### Schemas

            #### Boat Schema

            | Name | Type | Description | Required |
            | ---- | ---- | ----------- | -------- |
            | hullId | string (uuid) | **Read-only** | Yes |
            | seen | dateTime or null | *Example:* `"2026-01-02T03:04:05Z"` | No |
            | rig | string, <br>**Available values:** "sloop", "ketch" | The rig<br>*Enum:* `"sloop"`, `"ketch"` | Yes |
            | ~~tons~~ | long | **Deprecated** | No |
            | crew | [ [Sailor](#sailor-schema) ] |  | No |
            | deck | { **"length"**: integer, **"wood"**: string } |  | No |

            #### Sailor Schema

            | Name | Type | Description | Required |
            | ---- | ---- | ----------- | -------- |
            | name | string |  | Yes |

            """
        let set = PageSetReader().read([PageFile(path: "api.md", text: text)])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.wireName.text) == ["hullId", "seen", "rig", "tons", "crew", "deck"])
        #expect(boat.properties[1].nullability == .yes && boat.properties[1].presence == .optional)
        #expect(boat.properties[2].documentation == "The rig")
        #expect(boat.properties[3].deprecation != nil)
        #expect(boat.properties[3].type == .integer(format: "int64"))
        #expect(set.object("Boat deck")?.properties.count == 2)
        #expect(set.complaints.isEmpty)
    }

    @Test func readsGoSwagger() throws {
        let text = """
            # Harbour

            ## Models

            ### <span id="boat"></span> Boat

            > A boat.

            **Properties**

            | Name | Type | Go type | Required | Default | Description | Example |
            |------|------|---------|:--------:| ------- |-------------|---------|
            | crew | [][Sailor](#sailor)| `[]*Sailor` | ✓ | |  |  |
            | tons | int64 (formatted integer)| `int64` |  | `5`| The load |  |
            | marks | map of string| `map[string]string` |  | |  |  |

            ### <span id="sailor"></span> Sailor

            | Name | Type | Go type | Default | Description | Example |
            |------|------|---------| ------- |-------------|---------|
            | Sailor | string| string | |  |  |

            """
        let set = PageSetReader().read([PageFile(path: "api.md", text: text)])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.presence) == [.required, .optional, .optional])
        #expect(boat.properties[1].type == .integer(format: "int64"))
        #expect(boat.properties[1].defaultValue?.value == .number(DecimalNumber(5)))
        #expect(boat.properties[2].type == .map(ElementType(.string())))
        #expect(set.complaints.isEmpty)
    }

    private static let marks = """
        # Boats

        ###### Boat Structure

        | Field | Type | Description |
        | ----- | ---- | ----------- |
        | id | snowflake | its number |
        | port | ?string | null at sea |
        | flag? | string | absent for rafts |
        | note?\\* | ?string | absent or null |
        | crew | array of [sailor](#sailor-object) objects | in order |

        ###### Sailor Structure

        | Field | Type | Description |
        | ----- | ---- | ----------- |
        | name | string | the name |

        """

    @Test func readsMarksOnlyWhereAskedFor() throws {
        let page = PageFile(path: "boats.md", text: Self.marks)
        #expect(PageSetReader().read([page]).complaints == ["foreign-page-kind"])
        var options = PageOptions()
        options.readsTables = true
        let set = PageSetReader(options: options).read([page])
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.wireName.text) == ["id", "port", "flag", "note", "crew"])
        #expect(boat.properties.map(\.presence) == [.required, .required, .optional, .optional, .required])
        #expect(boat.properties.map(\.nullability) == [.no, .yes, .no, .yes, .no])
        #expect(boat.properties[4].type == .array(ElementType(.reference(TypeID("boats.md#Sailor")))))
        #expect(set.object("Sailor")?.properties.map(\.presence) == [.required])
    }

    @Test func readsPagesThatAreCutAnywhere() {
        for text in [Self.widdershins, Self.marks] {
            let bytes = Array(text.utf8)
            for end in bytes.indices {
                for readsTables in [false, true] {
                    var options = PageOptions()
                    options.readsTables = readsTables
                    let page = PageFile(path: "a.md", text: String(decoding: bytes[..<end], as: UTF8.self))
                    let set = PageSetReader(options: options).read([page])
                    #expect(!set.declarations.isEmpty || set.diagnostics.contains { $0.severity == .error })
                    let ids = Set(set.declarations.map(\.id))
                    #expect(set.references.allSatisfy(ids.contains))
                }
            }
        }
    }

    private func harbour(_ schemas: String) -> ModelSet {
        PageSetReader().read([PageFile(path: "harbour.md", text: "# Schemas\n\n" + schemas)])
    }

    private func schema(_ name: String, example: String, _ rows: [String]) -> String {
        let table =
            "|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n" + rows.joined(separator: "\n")
        return "<h2 id=\"tocS_\(name)\">\(name)</h2>\n\n```json\n\(example)\n```\n\n### Properties\n\n"
            + (rows.isEmpty ? "*None*" : table) + "\n\n"
    }

    @Test(arguments: [("[\n  \"pilot\"\n]", "array"), ("{}", "object"), ("null", "any"), ("\"pilot\"", "any")])
    func withoutRowsTheExampleTellsAnArrayFromAnObject(example: String, kind: String) throws {
        let set = harbour(
            schema("Boat", example: "{}", ["|roles|[Roles](#schemaroles)|true|none|none|"])
                + schema("Roles", example: example, []))
        switch set.declaration("Roles") {
        case .alias(let alias)?: #expect(alias.target.type == (kind == "array" ? .array(ElementType(.any)) : .any))
        case .object(let object)?:
            #expect(kind == "object" && object.additionalProperties == .values(ElementType(.any)))
        case .enumeration?, .union?, nil: Issue.record("\(kind)")
        }
    }

    @Test func nullThatAnAliasAllowsIsAllowedWhereverItIsNamed() throws {
        let set = harbour(
            schema(
                "Boat", example: "{}",
                [
                    "|limit|[Limit](#schemalimit)|false|none|none|", "|limits|[[Limit](#schemalimit)]|true|none|none|",
                    "|name|[Name](#schemaname)|true|none|none|",
                ])
                + schema("Limit", example: "\"x\"", ["|*anonymous*|string¦null|false|none|none|"])
                + schema("Name", example: "\"x\"", ["|*anonymous*|string|false|none|none|"]))
        let boat = try #require(set.object("Boat"))
        #expect(boat.properties.map(\.nullability) == [.yes, .no, .no])
        guard case .array(let element) = boat.properties[1].type else { return #expect(Bool(false)) }
        #expect(element.nullability == .yes)
    }
}
