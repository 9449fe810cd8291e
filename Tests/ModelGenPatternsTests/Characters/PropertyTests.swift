import Testing

@testable import ModelGenPatterns
@testable import ModelRuntime

/// The generator and the run-time library number properties alike.
@Suite struct PropertyTests {
    @Test func binaryPropertiesAreNumberedAlike() {
        for (index, names) in UnicodeProperty.binaryNames.enumerated() {
            let property = TextPattern.BinaryProperty(rawValue: index).map { String(describing: $0).lowercased() }
            #expect(property == names[0].filter { $0 != "_" }.lowercased())
        }
        #expect(TextPattern.BinaryProperty(rawValue: UnicodeProperty.binaryNames.count) == nil)
    }

    static let categories = [
        ("Lu", "Uppercase_Letter"), ("Ll", "Lowercase_Letter"), ("Lt", "Titlecase_Letter"), ("Lm", "Modifier_Letter"),
        ("Lo", "Other_Letter"), ("Mn", "Nonspacing_Mark"), ("Mc", "Spacing_Mark"), ("Me", "Enclosing_Mark"),
        ("Nd", "Decimal_Number"), ("Nl", "Letter_Number"), ("No", "Other_Number"), ("Pc", "Connector_Punctuation"),
        ("Pd", "Dash_Punctuation"), ("Ps", "Open_Punctuation"), ("Pe", "Close_Punctuation"),
        ("Pi", "Initial_Punctuation"),
        ("Pf", "Final_Punctuation"), ("Po", "Other_Punctuation"), ("Sm", "Math_Symbol"), ("Sc", "Currency_Symbol"),
        ("Sk", "Modifier_Symbol"), ("So", "Other_Symbol"), ("Zs", "Space_Separator"), ("Zl", "Line_Separator"),
        ("Zp", "Paragraph_Separator"), ("Cc", "Control"), ("Cf", "Format"), ("Co", "Private_Use"), ("Cn", "Unassigned"),
    ]

    /// One scalar of each general category but the surrogates', by the category's name in lower case.
    private static let samples: [String: Unicode.Scalar] = {
        var samples: [String: Unicode.Scalar] = [:]
        for value in UInt32(0)...0xE000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = String(describing: scalar.properties.generalCategory).lowercased()
            if samples[category] == nil { samples[category] = scalar }
        }
        return samples
    }()

    @Test(arguments: categories)
    func categoriesAreNumberedAlike(_ abbreviation: String, name: String) throws {
        #expect(Self.samples.count == Self.categories.count)
        for spelling in [abbreviation, name, "gc=\(name)", "General_Category=\(abbreviation)"] {
            let program = try #require(textPattern("^\\p{\(spelling)}$"))
            for (category, scalar) in Self.samples {
                let isOfCategory = category == name.filter { $0 != "_" }.lowercased()
                #expect((program.matches(String(scalar)) == .matches) == isOfCategory, "\(spelling): \(category)")
            }
        }
    }

    @Test(arguments: [
        ("L", 5), ("Letter", 5), ("LC", 3), ("M", 3), ("N", 3), ("P", 7), ("S", 4), ("Z", 3), ("C", 4), ("punct", 7),
    ])
    func groupsOfCategories(_ name: String, count: Int) throws {
        let program = try #require(textPattern("^\\p{\(name)}$"))
        #expect(Self.samples.values.filter { program.matches(String($0)) == .matches }.count == count)
    }
}
