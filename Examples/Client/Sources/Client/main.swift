import Mustache
import Yams

// Every library is used, so that each is linked; `Seed` is generated from openapi.yaml.
let settings = try Yams.load(yaml: "name: client") as? [String: String]
let template = try MustacheTemplate(string: "{{name}}: {{seed}}")
let seed = Seed(name: settings?["name"] ?? "", number: 7)
print(template.render(["name": seed.name, "seed": "\(seed.number.value ?? 0)"]))
