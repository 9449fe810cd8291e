package import Foundation
import ModelGenCore
import ModelGenDiagnostics
package import ModelGenSwift

/// Generates Swift for schemas of the suite, compiles it in batches, and has it judge every instance.
package struct SuiteRun {
    private let folder: SuiteFolder
    private let options: SuiteSubject.Options
    private let output: URL
    private let products: URL
    private let batchSize: Int

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - folder: The suite.
    ///   - numbers: How numbers are typed.
    ///   - assertsFormats: Whether `format` asserts.
    ///   - form: What each schema is made part of.
    ///   - output: Where the Swift is written and compiled.
    ///   - products: Where the modules and objects lie that were built beside this executable.
    ///   - batchSize: How many schemas are compiled at once: more take the compiler too much memory, fewer too much time.
    package init(
        _ folder: SuiteFolder, numbers: NumberStyle, assertsFormats: Bool, form: SuiteForm = .plain, output: URL,
        products: URL,
        batchSize: Int = 64
    ) {
        self.folder = folder
        options = SuiteSubject.Options(
            numbers: numbers, assertsFormats: assertsFormats, form: form,
            mappings: [URIMapping(prefix: "http://localhost:1234/", path: "remotes/")])
        self.output = output
        self.products = products
        self.batchSize = batchSize
    }

    /// What came of each instance, in the order of the schemas.
    ///
    /// - Throws: What the file system says.
    package func verdicts(on schemas: [SuiteSchema], progress: (String) -> Void) throws -> [SuiteVerdict] {
        let subjects = schemas.enumerated().map { number, schema in subject(of: schema, number: number + 1) }
        progress("generated \(subjects.count) schemas")
        var verdicts: [SuiteVerdict] = []
        for start in stride(from: 0, to: subjects.count, by: batchSize) {
            let batch = Array(subjects[start..<min(start + batchSize, subjects.count)])
            let place = output.appendingPathComponent("batch\(start / batchSize)")
            let (answers, failures) = try SuiteBatch(subjects: batch, folder: place, products: products).run()
            for subject in batch {
                verdicts += SuiteVerdict.verdicts(
                    on: subject, answers: answers[subject.number] ?? [:], failure: failures[subject.number])
            }
            progress("judged \(min(start + batchSize, subjects.count)) of \(subjects.count) schemas")
        }
        return verdicts
    }

    /// What the generator says about a schema.
    func diagnostics(of schema: SuiteSchema) -> [DiagnosticID] { subject(of: schema, number: 1).diagnostics }

    private func subject(of schema: SuiteSchema, number: Int) -> SuiteSubject {
        SuiteSubject(
            schema, number: number, options: options, folder: folder.folder, metaschema: folder.draft.metaschema)
    }
}
