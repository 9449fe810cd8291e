import ChildProcesses
import Foundation
import Testing

/// What must not compile, beside the same with one change that does.
@Suite struct NegativeCompilationTests {
    @Test func nilIsNotAnOptionalNullable() throws {
        let compiler = try #require(Compiler())
        let start =
            "import ModelRuntime\nstruct Patch { var seed: OptionalNullable<Int> = .unset }\nvar patch = Patch()\n"
        #expect(try compiler.errors(start + "patch.seed = .null\n") == "")
        #expect(try compiler.errors(start + "patch.seed = nil\n").contains("'nil' cannot be assigned"))
        #expect(try compiler.errors(start + "patch = Patch(seed: .null)\n") == "")
        #expect(try compiler.errors(start + "patch = Patch(seed: nil)\n").contains("'nil' "))
    }

    @Test func anUnrecognizedValueCannotBeMadeByHand() throws {
        let compiler = try #require(Compiler())
        let start = "import GoldenMatrix\n"
        #expect(try compiler.errors(start + #"let level = Level(rawValue: "low")"#) == "")
        #expect(
            try compiler.errors(start + #"let level = Level.unrecognized(.init(rawValue: "low"))"#).contains(
                "inaccessible"))
    }

    @Test func requiredParametersMustBeGiven() throws {
        let compiler = try #require(Compiler())
        let start = "import GoldenMatrix\n"
        let others =
            "array: nil, map: nil, nullableElements: nil, nullableValues: nil, enumeration: nil, union: nil, "
            + "object: nil, boxed: nil"
        #expect(try compiler.errors(start + "let row = OptionalOnly()") == "")
        #expect(try compiler.errors(start + "let row = RequiredNullable(scalar: nil, \(others))") == "")
        let error = try compiler.errors(start + "let row = RequiredNullable(\(others))")
        #expect(error.contains("missing argument for parameter 'scalar'"), "\(error)")
    }

    @Test func aRuntimeThatDoesNotFitIsNamed() throws {
        let compiler = try #require(Compiler())
        let start = "import ModelRuntime\n"
        #expect(try compiler.errors(start + "let required: ModelRuntimeVersion = .v1") == "")
        #expect(
            try compiler.errors(start + "let required: ModelRuntimeVersion = .v999").contains("ModelRuntimeVersion"))
    }
}

/// Type-checks a file against the modules that this test was built with.
struct Compiler {
    let modules: URL

    init?() {
        let built = Bundle.main.executableURL?.deletingLastPathComponent()
        let candidates = [built, built?.deletingLastPathComponent()].compactMap {
            $0?.appendingPathComponent("Modules")
        }
        let found = candidates.first {
            FileManager.default.fileExists(atPath: $0.appendingPathComponent("ModelRuntime.swiftmodule").path)
        }
        guard let found else { return nil }
        modules = found
    }

    /// What the compiler says, empty where it accepts the file.
    func errors(_ source: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("modelgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("main.swift")
        try Data(source.utf8).write(to: file)
        return try run(["-I", modules.path, file.path])
    }

    /// What the compiler says, empty where it accepts everything.
    func run(_ arguments: [String]) throws -> String {
        let compiler = try ChildProcess("swiftc", ["-typecheck", "-swift-version", "6"] + arguments).transcript()
        return compiler.isSuccess ? "" : compiler.output + compiler.errors
    }
}
