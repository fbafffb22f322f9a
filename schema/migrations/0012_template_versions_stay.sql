-- What was published stays as it was; who publishes anew adds a version.
CREATE TRIGGER `template_versions_stay` BEFORE UPDATE ON `template_versions`
BEGIN
  SELECT RAISE(ABORT, 'templates: a version does not change');
END;
