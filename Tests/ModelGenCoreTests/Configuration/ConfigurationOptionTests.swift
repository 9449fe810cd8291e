import Foundation
import ModelGenDiagnostics
import TestSupport
import Testing

@testable import ModelGenCore

/// What holds for every row of the table, so that a new one is tested by being there.
@Suite struct ConfigurationOptionTests {
    /// An option with a value that is not its default, in a file and, where the command line has it, there.
    struct Sample: CustomTestStringConvertible {
        let option: ConfigurationOption
        let yaml: String
        let text: String

        var testDescription: String { option.name }

        init(_ option: ConfigurationOption) {
            self.option = option
            switch option.shape {
            case .choice(let words): yaml = (words.last ?? "").replacing("=N", with: "=3")
            case .boolean: yaml = "true"
            // The example of a limit is what counts anyway.
            default: yaml = (option.example ?? "").replacing("512", with: "500")
            }
            let elements = yaml.filter { !"[]{}\"".contains($0) }.split(separator: ", ")
            text = String(elements.first ?? "").replacing(": ", with: "=")
        }

        static let all = ConfigurationOption.allCases.map(Sample.init)
        static let onTheCommandLine = all.filter { !$0.option.isFileOnly }
    }

    @Test func everyRowIsInTheTable() throws {
        let folder = Repository.url("Sources/ModelGenCore/Configuration/Options")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let rows = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: /ConfigurationOption\(\n/)
        }
        #expect(rows.count == ConfigurationOption.allCases.count)
    }

    @Test func noNameIsGivenTwice() {
        let options = ConfigurationOption.allCases
        let names = options.map(\.name) + options.flatMap(\.otherNames)
        #expect(Set(names).count == names.count)
        for name in options.map(\.name) { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
        let letters = options.compactMap(\.letter)
        #expect(Set(letters).count == letters.count)
    }

    @Test func summariesFitHelp() {
        for option in ConfigurationOption.allCases {
            #expect(option.summary.hasSuffix("."))
            #expect(option.summary.count <= 90, "\(option): \(option.summary.count)")
        }
    }

    // MARK: - Setting and clearing

    @Test(arguments: Sample.all)
    func aFileSetsIt(_ sample: Sample) {
        let (read, diagnostics) = configuration("\(sample.option): \(sample.yaml)")
        #expect(diagnostics == [])
        #expect(sample.option.isSaid(in: read))
        for other in ConfigurationOption.allCases where other != sample.option {
            #expect(!other.isSaid(in: read), "\(other)")
        }
    }

    @Test(arguments: Sample.onTheCommandLine)
    func aFlagSetsItLikeAFile(_ sample: Sample) throws {
        var flagged = Configuration()
        try flagged.set(sample.option, to: sample.text)
        let yaml = if case .assignments = sample.option.shape { sample.yaml } else { sample.text }
        #expect(flagged == configuration("\(sample.option): \(yaml)").configuration)
        #expect(flagged != Configuration())
    }

    @Test(arguments: Sample.all)
    func onlyAFileSetsAMapping(_ sample: Sample) {
        guard case .mapping = sample.option.shape else { return }
        var configured = Configuration()
        #expect(sample.option.isFileOnly)
        #expect(throws: InvalidValue(message: "Expected a mapping")) { try configured.set(sample.option, to: "a") }
        #expect(configuration("\(sample.option): a").diagnostics.first?.id == .invalidOption)
    }

    @Test(arguments: Sample.all)
    func clearingLeavesNothing(_ sample: Sample) {
        let read = configuration("\(sample.option): \(sample.yaml)").configuration
        var cleared = read
        cleared.clear(sample.option)
        // One limit on the command line leaves the others of a file as they are.
        #expect(cleared == (sample.option.name == "limits" ? read : Configuration()))
    }

    @Test(arguments: Sample.all)
    func aKeyWithoutAValueSaysNothing(_ sample: Sample) {
        let (read, diagnostics) = configuration("\(sample.option):")
        #expect(diagnostics == [])
        #expect(read == Configuration())
    }

    // MARK: - What follows from it

    /// Where files go and what they are made with is told apart by what is there.
    @Test(arguments: Sample.all)
    func itIsInTheFingerprint(_ sample: Sample) {
        let read = configuration("\(sample.option): \(sample.yaml)").configuration
        let isRecorded =
            read.fingerprint(templates: [], toolVersion: "")
            != Configuration().fingerprint(templates: [], toolVersion: "")
        #expect(isRecorded == !["output", "templates", "report"].contains(sample.option.name))
    }

    @Test func defaultsAreWhatTheTableSays() throws {
        var configured = Configuration()
        for option in ConfigurationOption.allCases {
            if let text = option.defaultText { try configured.set(option, to: text) }
        }
        #expect(configured == Configuration())
    }

    @Test func everyWordOfAChoiceIsTaken() throws {
        for option in ConfigurationOption.allCases {
            guard case .choice(let words) = option.shape else { continue }
            for word in words {
                var configured = Configuration()
                try configured.set(option, to: word.replacing("=N", with: "=3"))
            }
            var configured = Configuration()
            #expect(throws: InvalidValue.self) { try configured.set(option, to: "nonsense") }
        }
    }

    // MARK: - Documentation

    private static let page = Repository.url("docs/configuration.md")

    /// `UPDATE_GOLDEN=1` writes the table and the file that says everything.
    @Test func theDocumentationIsWhatIsMade() throws {
        var page = try String(contentsOf: Self.page, encoding: .utf8)
        let table = ConfigurationTable.text
        let example = ConfigurationDraft.everything
        let tableRange = try #require(Self.range(in: page, from: table.prefix { $0 != "\n" }, to: "\n\n"))
        let exampleRange = try #require(Self.range(in: page, from: example.prefix { $0 != "\n" }, to: "\n```"))
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            page.replaceSubrange(exampleRange, with: example)
            page.replaceSubrange(tableRange, with: table)
            try Data(page.utf8).write(to: Self.page)
        } else {
            #expect(page[tableRange] == table)
            #expect(page[exampleRange] == example)
        }
    }

    /// What begins with a line and ends, with its last line feed, before what comes after it.
    private static func range(in page: String, from line: some StringProtocol, to end: String) -> Range<String.Index>? {
        guard let start = page.range(of: line)?.lowerBound, let end = page[start...].range(of: end) else { return nil }
        return start..<page.index(after: end.lowerBound)
    }

    @Test func aFileThatSaysEverythingIsRead() {
        #expect(configuration(ConfigurationDraft.everything).diagnostics == [])
        for option in ConfigurationOption.allCases {
            #expect(ConfigurationDraft.everything.contains("\n\(option): "), "\(option)")
        }
    }
}
