import ModelRuntime
import Mustache
import Yams

// Every library is used, so that each is linked.
let settings = try Yams.load(yaml: "name: client") as? [String: String]
let template = try MustacheTemplate(string: "{{name}}: {{seed}}")
let seed: OptionalNullable<Int> = 7
print(template.render(["name": settings?["name"] ?? "", "seed": "\(seed ?? 0)"]))
