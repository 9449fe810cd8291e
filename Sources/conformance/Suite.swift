import ArgumentParser
import Foundation
package import ModelGenConformance
package import ModelGenSwift

/// Runs the official JSON Schema test suite on generated Swift.
struct Suite: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Generate Swift for the schemas of the JSON Schema test suite, and have it judge their instances.",
        discussion: """
            The folder has the official suite's form: draft2020-12/ and its like, and remotes/, which stands for \
            http://localhost:1234/. Fails when an instance is judged wrongly that the list of expected failures does \
            not name, and when one that it names is judged rightly.
            """)

    @Argument(help: ArgumentHelp("The folder of the suite.", valueName: "dir"))
    var folder: String

    @Option(help: "2020-12, 2019-09, 7, 6 or 4.")
    var draft = SuiteFolder.Draft.draft202012

    @Flag(help: "Also what the suite calls optional.")
    var optional = false

    @Flag(help: "Also optional formats; format asserts then.")
    var format = false

    @Option(help: "How numbers are typed: native or exact.")
    var numbers = NumberStyle.exact

    @Flag(help: "Make each schema that of a required property of an object.")
    var wrapped = false

    @Flag(
        name: .customLong("openapi"),
        help: "Refer to each schema from an OpenAPI document, and judge what types claim only.")
    var openAPI = false

    @Option(help: "Take only files and groups whose name contains this text.")
    var only: String?

    @Option(help: ArgumentHelp("The folder of the lists of expected failures.", valueName: "dir"))
    var expectations = "Conformance/suite"

    @Option(help: ArgumentHelp("Keep what is generated in this folder.", valueName: "dir"))
    var keep: String?

    func run() throws {
        let suite = SuiteFolder(URL(fileURLWithPath: folder), draft: draft)
        let schemas = try suite.schemas(
            .init(includesOptional: optional, includesFormats: format, containing: only))
        guard !schemas.isEmpty else {
            throw ValidationError(
                "No file or group of \(folder) (draft \(draft.rawValue)) has `\(only ?? "")` in its name.")
        }
        let output = keep.map { URL(fileURLWithPath: $0) } ?? temporaryFolder
        defer { if keep == nil { try? FileManager.default.removeItem(at: output) } }
        let run = SuiteRun(
            suite, numbers: numbers, assertsFormats: format, form: form, output: output,
            products: Executable.url.deletingLastPathComponent())
        let verdicts = try run.verdicts(on: schemas) { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
        for line in SuiteTable(verdicts).lines() { print(line) }
        let list = URL(fileURLWithPath: expectations).appendingPathComponent(
            openAPI ? "openapi.tsv" : "\(draft.rawValue).tsv")
        let faults = SuiteFaults(
            verdicts, expecting: try ExpectedFailure.list(at: list), numbers: numbers.rawValue, form: form)
        for line in faults.lines { print(line) }
        if !faults.lines.isEmpty { throw ExitCode.failure }
    }

    private var form: SuiteForm { openAPI ? .openAPI : wrapped ? .wrapped : .plain }

    private var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-suite-\(UUID().uuidString)")
    }
}

extension SuiteFolder.Draft: ExpressibleByArgument {}
extension NumberStyle: ExpressibleByArgument {}
