import ModelGenModel
import ModelGenPages
import Testing

/// Whether lists, maps and dates may be null is learnt from all properties that could say it.
@Suite struct NullabilityLearningTests {
    private typealias Row = PageFixture.Row

    private func set(silent count: Int, pages: Int = 2, others: [Row] = []) -> ModelSet {
        let lists = [
            Row(name: "tags", type: "List[List[*str*]]", isRequired: true),
            Row(name: "notes", type: "Dict[str, *str*]"),
            Row(name: "seen_on", type: "[date](https://docs.python.org/3/library/datetime.html#date-objects)"),
        ]
        let silent = (0..<count).map { Row(name: "s\($0)", type: "*Optional[str]*") }
        let rest = (1..<max(1, pages)).map {
            PageFixture.object("Other\($0)", [Row(name: "x", type: "*str*", isRequired: true)])
        }
        return PageSetReader().read([PageFixture.object("Log", lists + silent + others)] + rest)
    }

    private func nullabilities(_ set: ModelSet) -> [Nullability] {
        (set.object("Log")?.properties ?? []).prefix(3).map(\.nullability)
    }

    @Test func learnsFromSilence() throws {
        let set = set(silent: 20)
        #expect(nullabilities(set) == [.no, .no, .no])
        guard case .array(let element)? = set.object("Log")?.properties[0].type else {
            Issue.record("no list")
            return
        }
        #expect(element.nullability == .no)
        #expect(set.has("learnt-nullability"))
    }

    @Test func asksForEnough() {
        #expect(nullabilities(set(silent: 19)) == [.unknown, .unknown, .unknown])
        #expect(nullabilities(set(silent: 40, pages: 1)) == [.unknown, .unknown, .unknown])
    }

    @Test(arguments: [
        "*OptionalNullable[str]*", "*Nullable[int]*", "[OptionalNullable[models.Other1]](../models/other1.md)",
    ])
    func hearsASingleNull(type: String) {
        let set = set(silent: 40, others: [Row(name: "n", type: type)])
        #expect(nullabilities(set) == [.unknown, .unknown, .unknown])
    }

    @Test func hearsProse() {
        let row = Row(name: "n", type: "List[*str*]", description: "Can be `null` if nothing is known.")
        #expect(nullabilities(set(silent: 40, others: [row])) == [.unknown, .unknown, .unknown])
    }

    /// There `Optional` may also mean nullable, so that silence says nothing.
    @Test func learnsNothingFromTheDialectOf2023() {
        let row = Row(name: "n", type: "list[*str*]")
        #expect(nullabilities(set(silent: 40, others: [row])) == [.unknown, .unknown, .unknown])
    }
}
