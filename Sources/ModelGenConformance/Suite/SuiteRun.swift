public import Foundation
import ModelGenCore
public import ModelGenSwift

/// Generates Swift for schemas of the suite, compiles it in batches, and has it judge every instance.
public struct SuiteRun {
    private let folder: SuiteFolder
    private let options: SuiteSubject.Options
    private let output: URL
    private let products: URL
    /// More would take the compiler too much memory, fewer too much time.
    private static let batchSize = 64

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - folder: The suite.
    ///   - numbers: How numbers are typed.
    ///   - assertsFormats: Whether `format` asserts.
    ///   - isWrapped: Whether each schema becomes that of a required property of an object.
    ///   - output: Where the Swift is written and compiled.
    ///   - products: Where the modules and objects lie that were built beside this executable.
    public init(
        _ folder: SuiteFolder, numbers: NumberStyle, assertsFormats: Bool, isWrapped: Bool, output: URL, products: URL
    ) {
        self.folder = folder
        options = SuiteSubject.Options(
            numbers: numbers, assertsFormats: assertsFormats, isWrapped: isWrapped,
            mappings: [URIMapping(prefix: "http://localhost:1234/", path: "remotes/")])
        self.output = output
        self.products = products
    }

    /// What came of each instance, in the order of the schemas.
    ///
    /// - Throws: What the file system says.
    public func verdicts(on schemas: [SuiteSchema], progress: (String) -> Void) throws -> [SuiteVerdict] {
        let subjects = schemas.enumerated().map { number, schema in
            SuiteSubject(
                schema, number: number + 1, options: options, folder: folder.folder,
                metaschema: folder.draft.metaschema)
        }
        progress("generated \(subjects.count) schemas")
        var verdicts: [SuiteVerdict] = []
        for start in stride(from: 0, to: subjects.count, by: Self.batchSize) {
            let batch = Array(subjects[start..<min(start + Self.batchSize, subjects.count)])
            let place = output.appendingPathComponent("batch\(start / Self.batchSize)")
            let (answers, failures) = try SuiteBatch(subjects: batch, folder: place, products: products).run()
            for subject in batch {
                verdicts += SuiteVerdict.verdicts(
                    on: subject, answers: answers[subject.number] ?? [:], failure: failures[subject.number])
            }
            progress("judged \(min(start + Self.batchSize, subjects.count)) of \(subjects.count) schemas")
        }
        return verdicts
    }
}
