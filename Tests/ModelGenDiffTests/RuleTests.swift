import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff
import Testing

/// Every rule has an example in which it applies and one in which it does not.
@Suite struct RuleTests {
    @Test func everyRuleHasAnExample() {
        let ids = Rule.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 40)
        #expect(Set(RuleExample.all.map(\.rule)).sorted() == ids.sorted())
    }

    @Test(arguments: RuleExample.all.map(\.rule)) func applies(_ rule: String) throws {
        let example = try #require(RuleExample.all.first { $0.rule == rule })
        let comparison = difference(
            example.old, example.new, paths: example.paths, newPaths: example.newPaths,
            configuration: example.parsedConfiguration)
        #expect(comparison.diagnostics.filter { $0.severity == .error }.isEmpty)
        let ids = comparison.difference.changes.map(\.rule.id)
        #expect(ids.contains(rule), "\(ids)")
    }

    @Test(arguments: RuleExample.all.map(\.rule)) func doesNotApply(_ rule: String) throws {
        let example = try #require(RuleExample.all.first { $0.rule == rule })
        let (old, new) = example.unlike ?? (old: example.new, new: example.old)
        let paths = example.unlikePaths ?? (old: example.newPaths, new: example.paths)
        let comparison = difference(
            old, new, paths: paths.old, newPaths: paths.new, configuration: example.parsedConfiguration)
        #expect(!comparison.difference.changes.isEmpty)
        let ids = comparison.difference.changes.map(\.rule.id)
        #expect(!ids.contains(rule), "\(ids)")
    }

    @Test(arguments: RuleExample.all.map(\.rule)) func nothingChangesFromAnInputToItself(_ rule: String) throws {
        let example = try #require(RuleExample.all.first { $0.rule == rule })
        for text in [example.old, example.new] {
            let comparison = difference(text, text, paths: example.paths, configuration: example.parsedConfiguration)
            #expect(comparison.difference.changes.isEmpty)
            #expect(comparison.difference.advice == .none)
        }
    }
}
