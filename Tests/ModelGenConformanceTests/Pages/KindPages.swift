import ModelGenPages
import Testing

/// A small set of pages of each kind, as its generator writes them: an object, a list of values, and whatever else the kind has.
struct KindPages: Sendable, CustomTestStringConvertible {
    var name: String
    var pages: [PageFile]
    var readsTables = false
    /// What cannot be told from a whole page: tables that have lost the heading or the marks of all that people wrote.
    var limits: [String] { readsTables ? ["`Boats` is no type of the set", "another presence of `Rig.masts`"] : [] }

    var testDescription: String { name }

    static let all = generators + speakeasy + wholePages

    private init(_ name: String, _ texts: [String: String], readsTables: Bool = false) {
        self.name = name
        self.readsTables = readsTables
        pages = texts.sorted { $0.key < $1.key }.map { PageFile(path: "docs/\($0.key).md", text: $0.value) }
    }

    // MARK: - openapi-generator

    private static let footer = "\n[[Back to Model list]](../README.md) [[Back to README]](../README.md)\n\n"
    private static let rule = "------------ | ------------- | ------------- | -------------"

    /// A page with a table of four columns, with bars at the ends of its lines or without.
    private static func table(_ title: String, _ rows: [String], bars: Bool = false, after: String = footer) -> String {
        let lines = (["Name | Type | Description | Notes", rule] + rows).map { bars ? "| \($0) |" : $0 }
        return "\(title)\n\n## Properties\n\n\(lines.joined(separator: "\n"))\n\(after)"
    }

    private static func bullets(_ quote: String) -> String {
        "# Rig\n\n## Enum\n\n* `SLOOP` (value: `\(quote)sloop\(quote)`)\n\n* `YAWL` (value: `\(quote)yawl\(quote)`)\n\(footer)"
    }

    private static let generators = [
        KindPages(
            "python",
            [
                "Boat": table(
                    "# Boat",
                    [
                        "**rig** | [**Rig**](Rig.md) | One &amp; all | [optional] ",
                        "**crew** | [**Dict[str, List[Rig]]**](Rig.md) |  | [optional] [default to {}]",
                        "**name** | **str** | One | two. | ",
                    ]), "Rig": bullets("'"),
            ]),
        KindPages(
            "python-prior",
            [
                "Boat": table(
                    "# Boat",
                    [
                        "**rig** | [**Rig**](Rig.md) |  | ",
                        "**mast** | **int** |  | [optional] if omitted the server will use the default value of 10",
                        "**crew** | **[str], none_type** |  | [optional]",
                        "**any string name** | **bool, dict, float, int, list, str, none_type** | any | [optional]",
                    ]),
                "Rig": table("# Rig", ["**value** | **str** |  |  must be one of [\"sloop\", \"yawl\", ]"]),
            ]),
        KindPages(
            "typescript-axios",
            [
                "Boat": table(
                    "# Boat",
                    [
                        "**rig** | [**Array&lt;Rig&gt;**](Rig.md) |  | [optional] [default to undefined]",
                        "**name** | **string** | Its name. | [default to undefined]",
                    ], after: "\n## Example\n\n```typescript\nconst instance: Boat = { rig };\n```\n" + footer),
                "Rig": bullets("'"),
            ]),
        KindPages(
            "typescript-fetch",
            [
                "Boat":
                    "# Boat\n\n## Properties\n\nName | Type\n------------ | -------------\n`rig` | [Array&lt;Rig&gt;](Rig.md)\n"
                    + "`name` | string\n\n## Example\n\n```typescript\nconst example = {}\n```\n\(footer)",
                "Rig": "# Rig\n\n## Properties\n\nName | Type\n------------ | -------------\n\n## Example\n\(footer)",
            ]),
        KindPages(
            "java",
            [
                "Boat": "\n\n"
                    + table(
                        "# Boat",
                        [
                            "**rig** | [**RigEnum**](#RigEnum) | One &amp; more | [optional]",
                            "**crew** | [**Map&lt;String, List&lt;Rig&gt;&gt;**](Rig.md) |  | ",
                        ], bars: true,
                        after:
                            "\n\n## Enum: RigEnum\n\n| Name | Value |\n|---- | -----|\n| SLOOP | &quot;sloop&quot; |\n| YAWL | &quot;yawl&quot; |\n\n"
                    ),
                "Rig": "# Rig\n\n## Enum\n\n\n* `SLOOP` (value: `\"sloop\"`)\n\n* `YAWL` (value: `\"yawl\"`)\n\n\n",
            ]),
        KindPages(
            "go",
            [
                "Boat": table(
                    "# Boat",
                    ["**Rig** | Pointer to [**[]Rig**](Rig.md) |  | [optional] ", "**Name** | **string** |  | "],
                    after: "\n## Methods\n" + goMethods("Rig", isNullable: true) + goMethods("Name", isNullable: false)
                        + footer), "Rig": bullets("\""),
            ]),
        KindPages(
            "ruby",
            [
                "Boat": table(
                    "# Ships::Boat",
                    ["**rig** | [**Rig**](Rig.md) |  | [optional]", "**name** | **String** |  |  "], bars: true,
                    after: rubyExample),
                "Load":
                    "# Ships::Load\n\n## Class instance methods\n\n### `openapi_one_of`\n\n#### Example\n\n```ruby\n"
                    + "Ships::Load.openapi_one_of\n# =>\n# [\n#   :'Boat',\n#   :'Rig'\n# ]\n```\n",
                "Rig": table("# Ships::Rig", [], bars: true, after: rubyExample),
            ]),
        KindPages(
            "php",
            [
                "Boat": table(
                    "# # Boat",
                    [
                        "**rig** | [**\\Ships\\Model\\Rig[]**](Rig.md) |  | [optional]",
                        "**count** | **array<string,int>** |  | [default to 10]", "**name** | **string** |  |",
                    ]), "Rig": table("# # Rig", []),
            ]),
        KindPages(
            "csharp",
            [
                "Boat": table(
                    "# Ships.Model.Boat",
                    [
                        "**Name** | **string** |  | ", "**Mast** | **int?** |  | [optional] ",
                        "**Rig** | [**List&lt;Rig&gt;**](Rig.md) |  | [optional] ", "**Length** | **int** |  | ",
                    ]), "Rig": table("# Ships.Model.Rig", []),
            ]),
        KindPages(
            "rust",
            [
                "Boat": table(
                    "# Boat",
                    [
                        "**rig** | Option<[**Vec<models::Rig>**](Rig.md)> |  | [optional]",
                        "**size** | **String** | How large (enum: s, m) | ", "**mast** | Option<**i32**> |  | ",
                    ]),
                "Rig":
                    "# Rig\n\n## Enum Variants\n\n| Name | Value |\n|---- | -----|\n| Sloop | sloop |\n| Yawl | yawl |\n\n\(footer)",
            ]),
        KindPages(
            "dart",
            [
                "Boat": dart(
                    "Boat", ["**rig** | [**List<Rig>**](Rig.md) |  | [optional] ", "**name** | **String** |  | "]),
                "Rig": dart("Rig", []),
            ]),
        KindPages(
            "kotlin",
            [
                "Boat": table(
                    "# Boat",
                    [
                        "**rig** | [**inline**](#Rig) |  |  [optional]",
                        "**crew** | [**kotlin.collections.List&lt;Rig&gt;**](Rig.md) |  | ",
                        "**name** | **kotlin.String** |  | ",
                    ], bars: true,
                    after:
                        "\n\n<a id=\"Rig\"></a>\n## Enum: rig\n| Name | Value |\n| ---- | ----- |\n| rig | sloop, yawl |\n\n\n"
                ),
                "Rig":
                    "# Rig\n\n## Enum\n\n\n    * `SLOOP` (value: `\"sloop\"`)\n\n    * `YAWL` (value: `\"yawl\"`)\n\n\n",
            ]),
        KindPages(
            "javascript",
            [
                "Boat": table(
                    "# Ships.Boat",
                    [
                        "**rig** | **[String]** |  | [optional] ",
                        "**mast** | **Number** |  | [optional] [default to 10]",
                    ],
                    after: "\n\n## Enum: [RigEnum]\n\n* `sloop` (value: `\"sloop\"`)\n\n\n")
            ]),
        KindPages(
            "swift",
            [
                "Boat": table(
                    "# Boat",
                    ["**rig** | [Rig] |  | [optional] ", "**mast** | **Int64** |  | ", "**name** | **String** |  | "]),
                "Rig": table("# Rig", []),
            ]),
    ]

    private static func goMethods(_ name: String, isNullable: Bool) -> String {
        let names =
            ["Get\(name)", "Get\(name)Ok", "Set\(name)"] + (isNullable ? ["Set\(name)Nil", "Unset\(name)"] : [])
        return names.map { "\n### \($0)\n\n`func (o *Boat) \($0)()`\n" }.joined()
    }

    private static let rubyExample = "\n## Example\n\n```ruby\nrequire 'ships'\n\ninstance = Ships::Boat.new()\n```\n"

    private static func dart(_ title: String, _ rows: [String]) -> String {
        let load = "\n\n## Load the model package\n```dart\nimport 'package:ships/api.dart';\n```"
        return table("# ships.model.\(title)\(load)", rows)
    }

    // MARK: - Speakeasy

    private static let fields = "## Fields\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n"

    private static func object(_ first: String, _ second: String) -> String {
        "# Boat\n\n\n\(fields)| `rig` | \(first) | :heavy_minus_sign: | Its rig. |\n"
            + "| `name` | \(second) | :heavy_check_mark: | N/A |"
    }

    private static let values =
        "# Rig\n\n\n## Values\n\n| Name | Value |\n| --- | --- |\n| `SLOOP` | sloop |\n| `YAWL` | yawl |"

    private static func speakeasy(_ name: String, _ first: String, _ second: String, _ others: [String: String])
        -> KindPages
    {
        KindPages(name, ["boat": object(first, second)].merging(others) { $1 })
    }

    private static let speakeasy = [
        speakeasy("Speakeasy Java", "[Optional\\<Rig>](rig.md)", "*JsonNullable\\<String>*", ["rig": values]),
        speakeasy(
            "Speakeasy Go", "optionalnullable.OptionalNullable[[]`string`]", "[*components.Rig](rig.md)",
            [
                "rig": values,
                "load":
                    "# Load\n\n\n## Supported Types\n\n### \n\n```go\nload := components.CreateLoadStr(string{/* values here */})\n```\n\n"
                    + "### \n\n```go\nload := components.CreateLoadBoat(components.Boat{/* values here */})\n```\n",
            ]),
        speakeasy("Speakeasy C#", "List<[Rig](rig.md)>", "*string*", ["rig": values]),
        speakeasy("Speakeasy Ruby", "T::Array<[Rig](rig.md)>", "T.nilable(*::String*)", ["rig": values]),
        speakeasy("Speakeasy PHP", "array<[Rig](rig.md)>", "*?string*", ["rig": values]),
        speakeasy(
            "Speakeasy TypeScript", "[Rig](rig.md)[]", "*string*",
            [
                "rig":
                    "# Rig\n\n## Example Usage\n\n```typescript\nlet value: Rig = 10;\n```\n\n## Values\n\n```typescript\n10 | 100 | 11\n```",
                "load":
                    "# Load\n\n\n## Supported Types\n\n### `Boat`\n\n```typescript\nconst value: Boat = {};\n```\n\n### `string`\n\n"
                    + "```typescript\nconst value: string = \"\";\n```\n\n",
            ]),
    ]

    // MARK: - Pages that hold a whole API

    private static let wholePages = [
        KindPages("Widdershins", ["api": widdershins]),
        KindPages("Apifox", ["api": apifox]),
        KindPages("swagger-markdown", ["api": swaggerMarkdown]),
        KindPages("go-swagger", ["api": goSwagger]),
        KindPages("tables", ["api": tables], readsTables: true),
    ]

    private static let widdershinsHeader = "|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n"

    private static func schema(_ name: String, _ sample: String, _ rest: String) -> String {
        "<h2 id=\"tocS_\(name)\">\(name)</h2>\n\n<a id=\"schema\(name.lowercased())\"></a>\n\n```json\n\(sample)\n\n```\n\n"
            + "### Properties\n\n\(rest)\n"
    }

    private static let widdershins =
        "<!-- Generator: Widdershins v4.0.1 -->\n\n# Schemas\n\n"
        + schema(
            "Boat", "{\n  \"rig\": \"sloop\"\n}",
            widdershinsHeader + "|rig|string¦null|false|read-only|none|\n|size|object|true|none|none|\n"
                + "|» width|integer(int32)|true|none|none|\n|crew|[[Rig](#schemarig)]|true|none|none|\n\n"
                + "#### Enumerated Values\n\n|Property|Value|\n|---|---|\n|rig|sloop|\n|rig|yawl|\n")
        + schema(
            "Rig", "\"a\"",
            widdershinsHeader
                + "|*anonymous*|string|false|none|none|\n\n#### Enumerated Values\n\n|Property|Value|\n|---|---|\n"
                + "|*anonymous*|a|\n|*anonymous*|b|\n") + schema("None", "{}", "*None*\n")
        + schema(
            "Load", "{}",
            "oneOf\n\n\(widdershinsHeader)|*anonymous*|[Boat](#schemaboat)|false|none|none|\n\nxor\n\n"
                + "\(widdershinsHeader)|*anonymous*|integer|false|none|none|\n")
        + schema(
            "Ship", "{}",
            "allOf\n\n\(widdershinsHeader)|*anonymous*|[Boat](#schemaboat)|false|none|none|\n\nand\n\n"
                + "\(widdershinsHeader)|*anonymous*|object|false|none|none|\n|» deck|string|true|none|none|\n")

    private static let apifox = """
        # 数据模型

        <h2 id="tocS_Boat">Boat</h2>

        <a id="schemaboat"></a>

        ```json
        {"rig": "sloop"}

        ```

        ### 属性

        |名称|类型|必选|约束|中文名|说明|
        |---|---|---|---|---|---|
        |rig|string|true|none|帆|none|
        |mast|integer¦null|false|none|none|none|

        #### 枚举值

        |属性|值|
        |---|---|
        |rig|sloop|
        |rig|yawl|

        """

    private static let swaggerMarkdown = """
        # Ships

        ### Schemas

        #### Boat Schema

        | Name | Type | Description | Required |
        | ---- | ---- | ----------- | -------- |
        | rig | string, <br>**Available values:** "sloop", "yawl" | *Enum:* `"sloop"`, `"yawl"` | No |
        | size | { **"width"**: integer, **"deck"**: [ string ] } or null |  | Yes |
        | tags | [ [Tag](#tag-schema) ] |  | No |

        #### Tag Schema

        | Name | Type | Description | Required |
        | ---- | ---- | ----------- | -------- |
        | Tag | string, <br>**Available values:** "a", "b" | A tag |  |

        #### Load Schema

        | Name | Type | Description | Required |
        | ---- | ---- | ----------- | -------- |
        | Load | [Boat](#boat-schema) or integer |  |  |

        """

    private static let goSwagger = """
        # Ships

        ## Models

        ### <span id="boat"></span> Boat


        **Properties**

        | Name | Type | Go type | Required | Default | Description | Example |
        |------|------|---------|:--------:| ------- |-------------|---------|
        | rig | [Rig](#rig)| `Rig` | ✓ | | The rig |  |
        | mast | int64 (formatted integer)| `int64` |  | `10`|  | `2` |
        | tags | []string| `[]string` |  | |  |  |


        ### <span id="rig"></span> Rig


        | Name | Type | Go type | Default | Description | Example |
        |------|------|---------| ------- |-------------|---------|
        | Rig | string| string | |  |  |

        """

    private static let tables = """
        # Boats

        ### Boat Structure

        | Field | Type | Description |
        | ----- | ---- | ----------- |
        | name? | ?string | The name |
        | rig | [rig](#rig-object) object | The rig |
        | crew? | array of snowflakes | Who |

        ### Rig Object

        | Field | Type | Description |
        | ----- | ---- | ----------- |
        | masts | integer | How many |

        """
}
