import ModelGenMustache
import Testing

/// The public Mustache specification.
@Suite(.enabled(if: SpecificationCase.arePresent, "the corpus is absent"))
struct SpecificationTests {
    @Test(arguments: SpecificationCase.modules)
    func everyCaseOfTheModulesThatAreNotOptional(module: String) throws {
        let cases = try SpecificationCase.all(of: module)
        #expect(cases.count >= 12)
        for one in cases {
            var templates = try one.partials.mapValues { try MustacheTemplate($0) }
            templates["the case"] = try MustacheTemplate(one.template)
            let text = MustacheLibrary(templates, escaping: .html).render("the case", one.data)
            #expect(text == one.expected, "\(one.name)")
        }
    }
}
