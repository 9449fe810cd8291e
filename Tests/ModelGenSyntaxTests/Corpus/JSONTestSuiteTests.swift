import ModelGenDiagnostics
import ModelGenSyntax
import TestSupport
import Testing

/// JSONTestSuite: `y_` must be read, `n_` must be refused, `i_` is up to the reader.
@Suite(.enabled(if: Corpus.has(Corpus.jsonTestSuite), "\(Corpus.notice(Corpus.jsonTestSuite))"))
struct JSONTestSuiteTests {
    static let folder = Corpus.jsonTestSuite
    static let files = Corpus.files(folder).filter { $0.hasSuffix(".json") }

    @Test(arguments: files.filter { $0.hasPrefix("y_") })
    func readsWhatEveryReaderMust(_ file: String) throws {
        let bytes = try Corpus.bytes("\(Self.folder)/\(file)")
        #expect(throws: Never.self) { try DocumentReader().read(bytes, file: file) }
    }

    @Test(arguments: files.filter { $0.hasPrefix("n_") })
    func refusesWhatEveryReaderMust(_ file: String) throws {
        let refusal = try refusal(of: Corpus.bytes("\(Self.folder)/\(file)"), .json, file: file)
        #expect(refusal.location?.file == file)
    }

    @Test func treatsWhatIsLeftOpenAsListed() throws {
        var verdicts: [String: String] = [:]
        for file in Self.files where file.hasPrefix("i_") {
            do {
                _ = try DocumentReader().read(Corpus.bytes("\(Self.folder)/\(file)"), file: file)
                verdicts[file] = "read"
            } catch let error as Diagnostic {
                verdicts[file] = "\(error.id) at \(error.place)"
            }
        }
        for file in Set(verdicts.keys).union(Self.expected.keys).sorted() {
            #expect(verdicts[file] == Self.expected[file], "\(file)")
        }
    }

    @Test func hasEveryFileThatItShould() {
        #expect(Self.files.count > 300)
    }

    /// What is done with each file that RFC 8259 leaves open: magnitudes are kept as they are spelled, lone surrogates and
    /// other encodings refused.
    static let expected = [
        "i_number_double_huge_neg_exp.json": "read",
        "i_number_huge_exp.json": "read",
        "i_number_neg_int_huge_exp.json": "read",
        "i_number_pos_double_huge_exp.json": "read",
        "i_number_real_neg_overflow.json": "read",
        "i_number_real_pos_overflow.json": "read",
        "i_number_real_underflow.json": "read",
        "i_number_too_big_neg_int.json": "read",
        "i_number_too_big_pos_int.json": "read",
        "i_number_very_big_negative_int.json": "read",
        "i_object_key_lone_2nd_surrogate.json": "json-syntax at 1:3",
        "i_string_1st_surrogate_but_2nd_missing.json": "json-syntax at 1:3",
        "i_string_1st_valid_surrogate_2nd_invalid.json": "json-syntax at 1:3",
        "i_string_UTF-16LE_with_BOM.json": "unsupported-encoding at 1:1",
        "i_string_UTF-8_invalid_sequence.json": "invalid-utf8 at 1:5",
        "i_string_UTF8_surrogate_U+D800.json": "invalid-utf8 at 1:3",
        "i_string_incomplete_surrogate_and_escape_valid.json": "json-syntax at 1:3",
        "i_string_incomplete_surrogate_pair.json": "json-syntax at 1:3",
        "i_string_incomplete_surrogates_escape_valid.json": "json-syntax at 1:3",
        "i_string_invalid_lonely_surrogate.json": "json-syntax at 1:3",
        "i_string_invalid_surrogate.json": "json-syntax at 1:3",
        "i_string_invalid_utf-8.json": "invalid-utf8 at 1:3",
        "i_string_inverted_surrogates_U+1D11E.json": "json-syntax at 1:3",
        "i_string_iso_latin_1.json": "invalid-utf8 at 1:3",
        "i_string_lone_second_surrogate.json": "json-syntax at 1:3",
        "i_string_lone_utf8_continuation_byte.json": "invalid-utf8 at 1:3",
        "i_string_not_in_unicode_range.json": "invalid-utf8 at 1:3",
        "i_string_overlong_sequence_2_bytes.json": "invalid-utf8 at 1:3",
        "i_string_overlong_sequence_6_bytes.json": "invalid-utf8 at 1:3",
        "i_string_overlong_sequence_6_bytes_null.json": "invalid-utf8 at 1:3",
        "i_string_truncated-utf-8.json": "invalid-utf8 at 1:3",
        "i_string_utf16BE_no_BOM.json": "unsupported-encoding at 1:1",
        "i_string_utf16LE_no_BOM.json": "unsupported-encoding at 1:1",
        "i_structure_500_nested_arrays.json": "read",
        "i_structure_UTF-8_BOM_empty_object.json": "read",
    ]
}
