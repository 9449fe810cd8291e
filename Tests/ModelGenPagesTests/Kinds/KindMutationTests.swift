import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Damage to pages of every kind: something is read, or an error says that nothing was.
@Suite struct KindMutationTests {
    private static let pages = [
        """
        # Boat

        ## Properties

        | Name | Type | Description | Notes |
        |------------ | ------------- | ------------- | -------------|
        |**rig** | [**RigEnum**](#RigEnum) | One &amp; more | [optional] |
        |**crew** | **Map&lt;String, List&lt;Long&gt;&gt;** |  | [default to {}] |

        ## Enum: RigEnum

        | Name | Value |
        |---- | -----|
        | SLOOP | &quot;sloop&quot; |

        """,
        """
        # Rig

        ## Enum

        * `SLOOP` (value: `'sloop'`)

        [[Back to Model list]](../README.md)

        """,
        """
        # Boat

        ## Fields

        | Field | Type | Required | Description |
        | ----- | ---- | -------- | ----------- |
        | `Note` | optionalnullable.OptionalNullable[[]`string`] | :heavy_minus_sign: | N/A |
        | `Rig` | [*components.Rig](../models/rig.md) | :heavy_check_mark: | N/A |

        """,
        """
        # Harbour

        ### Models

        #### Boat Model

        | Name | Type | Description | Required |
        | ---- | ---- | ----------- | -------- |
        | deck | { **"length"**: integer, **"crew"**: [ string ] } or null | *Enum:* `"a"` | Yes |

        """,
    ]

    private func check(_ texts: [String]) {
        let pages = texts.enumerated().map { PageFile(path: "m/page\($0).md", text: $1) }
        let set = PageSetReader().read(pages)
        let ids = Set(set.declarations.map(\.id))
        #expect(ids.count == set.declarations.count)
        #expect(set.references.allSatisfy(ids.contains))
        #expect(
            !set.declarations.isEmpty || set.diagnostics.contains { $0.severity == .error } || set.has("http-envelope"))
        #expect(set.pages.count == pages.count)
    }

    @Test(arguments: pages)
    func readsPagesThatAreCutAnywhere(text: String) {
        let bytes = Array(text.utf8)
        for end in bytes.indices { check([String(decoding: bytes[..<end], as: UTF8.self)]) }
    }

    @Test(arguments: pages)
    func readsPagesWithoutOneOfTheirLines(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            check([(lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")])
        }
    }

    @Test(arguments: pages, pages)
    func readsTwoPages(first: String, second: String) { check([first, second]) }
}
