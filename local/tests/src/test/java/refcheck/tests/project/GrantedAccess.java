package refcheck.tests.project;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;

/** What the roles of a template allow, in words. */
final class GrantedAccess {
  private final Template template;

  GrantedAccess(Template template) {
    this.template = template;
  }

  /**
   * What a function's role allows, by resource, except access to its own triggers and the log.
   *
   * @throws IllegalStateException if an action has no word here
   */
  Map<String, Set<String>> of(LambdaFunction function) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (var grant : function.grants()) {
      if (!isOfLambda(grant.action())) {
        all.computeIfAbsent(resource(grant), _ -> new LinkedHashSet<>()).add(access(grant));
      }
    }
    return all;
  }

  /** Whether Lambda itself needs the action: to read a trigger, or to write the log. */
  private static boolean isOfLambda(String action) {
    return switch (action) {
      case "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "logs:CreateLogStream",
          "logs:PutLogEvents" ->
          true;
      default -> false;
    };
  }

  private static String access(Grant grant) {
    return switch (grant.action()) {
      case "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:ConditionCheckItem" ->
          "read";
      case "dynamodb:PutItem", "dynamodb:UpdateItem" -> "write";
      case "dynamodb:BatchWriteItem", "dynamodb:DeleteItem" -> "delete";
      case "kms:GenerateDataKey", "kms:Decrypt" -> grant.limit().orElseThrow().pattern();
      case "ses:SendEmail", "sqs:SendMessage" -> "send";
      case String unknown -> throw new IllegalStateException("no word for " + unknown);
    };
  }

  private String resource(Grant grant) {
    return switch (grant.action()) {
      case "kms:GenerateDataKey" -> "KMS: seal";
      case "kms:Decrypt" -> "KMS: open";
      case "ses:SendEmail" -> "SES";
      case "sqs:SendMessage" -> queue(grant.resource());
      default -> table(grant.resource());
    };
  }

  private String table(String arn) {
    var table =
        template.tables().stream()
            .filter(each -> arn.startsWith(each.arn()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no table " + arn));
    return table.logicalId() + arn.substring(table.arn().length()).replace("/index/", ": ");
  }

  /** The logical id of the queue with this ARN. */
  String queue(String arn) {
    return template.queues().stream()
        .filter(each -> each.arn().equals(arn))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no queue " + arn))
        .logicalId();
  }
}
