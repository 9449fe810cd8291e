import ChildProcesses
import Foundation

/// Compiles a module and counts the compiler's instructions, by valgrind's callgrind.
///
/// The count repeats within a thousandth, on a machine of any speed, so that a difference of two modules can be
/// read off where their times differ by less than they vary.
struct CountedCompiler {
    private let compiler: ModelCompiler
    /// The compiler itself: valgrind cannot run the driver that swiftc is.
    private let frontend: String

    /// Asks swiftc where its toolchain is.
    init(compiler: ModelCompiler) throws {
        self.compiler = compiler
        frontend = try TargetInformation.ofDefaultTarget().frontend.path
    }

    /// `optimization` is `-Onone` or `-O`.
    func instructions(_ files: [URL], optimization: String) throws -> Double {
        let profile = compiler.scratch.appendingPathComponent("callgrind.out")
        _ = try compiler.run(
            [
                "/usr/bin/env", "valgrind", "--tool=callgrind", "--callgrind-out-file=\(profile.path)", frontend,
                "-frontend", "-c", "-g", "-swift-version", "6", optimization, "-parse-as-library", "-module-name",
                "Models", "-o", compiler.object.path, "-I", compiler.tools.modules.path,
            ] + files.map(\.path).sorted())
        return try Self.total(of: String(contentsOf: profile, encoding: .utf8))
    }

    private static func total(of profile: String) throws -> Double {
        let label = "totals: "
        let line = profile.split(separator: "\n").last { $0.hasPrefix(label) }
        guard let total = line.flatMap({ Double($0.dropFirst(label.count)) }) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return total
    }
}

/// What `swiftc -print-target-info` says, of which the place of the run-time libraries is needed.
private struct TargetInformation: Decodable {
    struct Paths: Decodable {
        var runtimeResourcePath: String
    }

    var paths: Paths

    /// The run-time libraries are in `usr/lib/swift`.
    var frontend: URL {
        URL(fileURLWithPath: paths.runtimeResourcePath)
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("bin/swift-frontend")
    }

    static func ofDefaultTarget() throws -> TargetInformation {
        let json = try ChildProcess("swiftc", ["-print-target-info"]).transcript().output
        return try JSONDecoder().decode(TargetInformation.self, from: Data(json.utf8))
    }
}
