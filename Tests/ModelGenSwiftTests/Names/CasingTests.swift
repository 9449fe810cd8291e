import Testing

@testable import ModelGenSwift

@Suite struct CasingTests {
    let casing = Casing(initialisms: ["id", "url"])

    @Test(arguments: [
        ("num_inference_steps", "numInferenceSteps"), ("user_id", "userID"), ("id", "id"), ("imageUrl", "imageURL"),
        ("URL", "url"), ("IN_PROGRESS", "inProgress"), ("1024x1024", "_1024x1024"), ("+1", "plus1"), ("", "empty"),
        ("$ref", "ref"), ("CPUUsage", "cpuUsage"), ("imageURLs", "imageURLs"), ("user_ids", "userIDs"),
        ("1.0", "_1_0"), ("10", "_10"), ("16:9", "_16_9"), ("1:69", "_1_69"), ("v1.10", "v1_10"),
        ("gpt-4.1-2025", "gpt4_1_2025"), ("a1-b2", "a1B2"), ("1-a-2", "_1A2"),
        ("iOS", "iOS"), ("macos_version", "macOSVersion"), ("minIOS", "minIOS"), ("GPU", "gpu"),
        ("KernelMemoryTCP", "kernelMemoryTCP"), ("NanoCPUs", "nanoCPUs"), ("SigningCACert", "signingCACert"),
        ("CPUShares", "cpuShares"), ("getABTest", "getABTest"), ("checksumSHA256", "checksumSHA256"),
        ("sumSHA2a", "sumSha2a"), ("PAYMENT_METHOD_v2", "paymentMethodV2"), ("MAX_SIZE", "maxSize"), ("isA", "isA"),
        ("etwasÜBER", "etwasÜBER"),
    ])
    func namesMembers(_ source: String, _ name: String) { #expect(casing.memberName(source) == name) }

    @Test(arguments: [
        ("pet", "Pet"), ("PetId", "PetID"), ("ApiUrls", "ApiURLs"), ("Identity", "Identity"), ("UserIdle", "UserIdle"),
        ("pet_id", "PetID"), ("get-pets-request", "GetPetsRequest"),
        ("api-1.1", "Api1_1"), ("2fa", "Type2fa"), ("macos", "MacOS"), ("pet_ids", "PetIDs"),
        ("kernelMemoryTCP", "KernelMemoryTCP"), ("get/nanoCPUs", "GetNanoCPUs"),
        ("OPENAI_KEY", "OpenaiKey"), ("io.k8s.v1.ScaleIOSource", "IoK8sV1ScaleIOSource"),
        ("", "Empty"), ("ID", "ID"),
    ])
    func namesTypes(_ source: String, _ name: String) { #expect(casing.typeName(source) == name) }
}
