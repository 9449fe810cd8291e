class Modelgen < Formula
  desc "Generate Swift models from OpenAPI, JSON Schema or model pages"
  homepage "https://github.com/swift-modelgen/swift-modelgen"
  url "https://github.com/swift-modelgen/swift-modelgen.git", tag: "0.1.0"
  license "Apache-2.0" => { with: "Swift-exception" }

  depends_on xcode: ["16.3", :build]
  depends_on "pkgconf" => :build
  depends_on "libyaml"

  uses_from_macos "swift" => :build

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "modelgen"
    bin.install ".build/release/modelgen"
    man1.install "Distribution/modelgen.1"
    generate_completions_from_executable(bin/"modelgen", "--generate-completion-script")
  end

  test do
    (testpath/"api.yaml").write <<~YAML
      openapi: 3.1.0
      info: { title: Pets, version: "1" }
      components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
    YAML
    system bin/"modelgen", "generate", "api.yaml", "--output", "Models"
    assert_path_exists testpath/"Models/Pet.swift"
  end
end
